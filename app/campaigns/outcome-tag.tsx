import { outcomeWords } from '#app/positions/answer-words.ts';
import { Tag } from '#app/ui/tag.tsx';

/** What became of a campaign, in a word and a shape; nothing recorded is said as such. */
export function OutcomeTag({ outcome }: { outcome: string | null }) {
  if (!outcome) return <Tag tone="open">Under way</Tag>;
  const { words, tone } = outcomeWords(outcome);
  return <Tag tone={tone}>{words}</Tag>;
}
