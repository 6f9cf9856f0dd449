import type { Tone } from '#app/ui/tag.tsx';
import type { StanceCounts } from '#shared/stances/stance.rules.ts';
import { STANCES, type Stance } from '#shared/stances/stance.state.ts';

export const STANCE_WORDS: Record<Stance, { word: string; tone: Tone }> = {
  support: { word: 'Support', tone: 'settled' },
  can_accept: { word: 'Can accept', tone: 'open' },
  red_line: { word: 'Red line', tone: 'refused' },
};

/** What can be said of a block; the empty word says nothing. */
export const STANCE_CHOICES = [
  ...STANCES.map((stance) => ({ value: stance, word: STANCE_WORDS[stance].word })),
  { value: '', word: 'Nothing said' },
] as const;

/** "2 support, 1 red line", or that nobody has said anything. */
export function countWords(counts: StanceCounts | undefined): string {
  const said = STANCES.flatMap((stance) => {
    const count = counts?.[stance] ?? 0;
    return count > 0 ? [`${count} ${STANCE_WORDS[stance].word.toLowerCase()}`] : [];
  });
  return said.length > 0 ? said.join(', ') : 'Nothing said yet';
}

/** "Clause 3", "Ask 1". */
export function blockName(label: string): string {
  return /^\d/.test(label) ? `Clause ${label}` : label;
}
