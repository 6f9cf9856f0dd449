import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { PositionState } from '#shared/positions/position.state.ts';
import { STATE_WORDS } from './position-words.ts';

const TONES: Record<PositionState, Tone> = {
  drafting: 'open',
  frozen: 'open',
  in_sign_off: 'open',
  signed_off: 'settled',
  issued: 'open',
  answered: 'settled',
  past_case: 'neutral',
};

type Props = {
  state: PositionState;
  latestVersion?: number | null;
  round?: { answered: number; asked: number } | null;
};

/** Where a position stands, with the one figure that matters then. */
export function PositionStateTag({ state, latestVersion = null, round = null }: Props) {
  return (
    <Tag tone={TONES[state]}>
      {STATE_WORDS[state]}
      {state === 'frozen' && latestVersion !== null && `, v${latestVersion}`}
      {state === 'in_sign_off' && round && `, ${round.answered} of ${round.asked}`}
    </Tag>
  );
}
