import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { CommitmentState, Said } from '#shared/commitments/commitment.state.ts';

const STATES: Record<CommitmentState, { words: string; tone: Tone }> = {
  not_checked: { words: 'Not yet checked', tone: 'neutral' },
  unmeasurable: { words: 'Unmeasurable', tone: 'neutral' },
  on_track: { words: 'On track', tone: 'open' },
  at_risk: { words: 'At risk', tone: 'neutral' },
  delivered_to_confirm: { words: 'Delivered, to be confirmed', tone: 'open' },
  in_part_to_confirm: { words: 'Delivered in part, to be confirmed', tone: 'open' },
  contested: { words: 'Contested', tone: 'refused' },
  delivered: { words: 'Delivered', tone: 'settled' },
  delivered_in_part: { words: 'Delivered in part', tone: 'settled' },
  broken: { words: 'Broken', tone: 'refused' },
  reversed: { words: 'Reversed', tone: 'refused' },
  lapsed: { words: 'Lapsed', tone: 'neutral' },
};

export function stateWords(state: CommitmentState): string {
  return STATES[state].words;
}

/** Where a commitment stands, in a word and a shape; past its day it is also overdue. */
export function CommitmentTags({ state, overdue }: { state: CommitmentState; overdue: boolean }) {
  const { words, tone } = STATES[state];
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      {overdue && (
        <>
          {' '}
          <Tag tone="refused">Overdue</Tag>
        </>
      )}
    </>
  );
}

/** What was said of a commitment, as an entry of its history. */
export const SAID_WORDS: Record<Said, string> = {
  unmeasurable: 'Called unmeasurable',
  on_track: 'Reported on track',
  at_risk: 'Reported at risk',
  delivered: 'Reported as delivered',
  delivered_in_part: 'Reported as delivered in part',
  broken: 'Reported as broken',
  reversed: 'Reported as reversed',
  lapsed: 'Reported as lapsed',
  confirmed: 'Confirmed',
  contested: 'Contested',
};
