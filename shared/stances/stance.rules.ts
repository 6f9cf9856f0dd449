import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { standingText } from '#shared/documents/standing-text.rules.ts';
import { sha256Hex } from '#shared/hash.ts';
import type { Stance } from './stance.state.ts';

/** A clause or an ask as an office takes its stand on it. */
export type StanceBlock = {
  blockId: string;
  kind: 'clause' | 'ask';
  label: string;
  words: string;
  /** SHA-256 of those words: a stance is given on exactly them. */
  wordsHash: string;
};

/** The clauses and asks of a text, as they stand without what is only proposed. */
export async function stanceBlocks(text: DocumentJson): Promise<StanceBlock[]> {
  const numbered = blocksOf(standingText(text)).flatMap(({ id, kind, label, text: words }) =>
    (kind === 'clause' || kind === 'ask') && id && label !== null && words.trim() !== ''
      ? [{ blockId: id, kind, label, words }]
      : [],
  );
  return Promise.all(
    numbered.map(async (block) => ({ ...block, wordsHash: await sha256Hex(block.words) })),
  );
}

export type StanceRefusal = 'stances_closed' | 'stance_block_unknown' | 'stance_note_too_long';

/** The longest note, in words: a line to one's own colleagues, no paper. */
export const MAX_NOTE_WORDS = 60;

/** Whether an office may say this now: the note is short, and there is such a block in an open draft. */
export function ruleOnStance(
  draft: { locked: boolean; blockIds: readonly string[] },
  said: { blockId: string; note: string },
): { record: true } | { refused: StanceRefusal } {
  if (draft.locked) return { refused: 'stances_closed' };
  if (!draft.blockIds.includes(said.blockId)) return { refused: 'stance_block_unknown' };
  const words = said.note.match(/\S+/g)?.length ?? 0;
  return words > MAX_NOTE_WORDS ? { refused: 'stance_note_too_long' } : { record: true };
}

export type StanceCounts = Record<Stance, number>;

/** How many offices stand where on each block, without saying which. */
export function countStances(
  said: readonly { blockId: string; stance: Stance | null }[],
): Record<string, StanceCounts> {
  const counts: Record<string, StanceCounts> = {};
  for (const { blockId, stance } of said) {
    if (!stance) continue;
    counts[blockId] ??= { support: 0, can_accept: 0, red_line: 0 };
    counts[blockId][stance] += 1;
  }
  return counts;
}

/** The coalition sees counts when every one of its offices has agreed to it. */
export function countsAreShown(coalition: readonly string[], agreeing: readonly string[]): boolean {
  return coalition.length > 0 && coalition.every((officeId) => agreeing.includes(officeId));
}
