import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type EarlierDecisionRow, earlierDecisions } from '#db/sign-off/earlier.reads.ts';
import type { RoundWithText } from '#db/sign-off/round.reads.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { changedBlocks } from '#shared/revisions/compare.rules.ts';

export type EarlierOnPage = ReturnType<typeof shown>;

/**
 * What each of a person's own offices decided on an earlier text, by office, and what has changed
 * since: an office that decides again sees just that first.
 */
export async function earlierOnPage(
  db: Kysely<Database>,
  round: RoundWithText,
  officeIds: readonly string[],
): Promise<ReadonlyMap<string, EarlierOnPage>> {
  if (officeIds.length === 0) return new Map();
  const rows = await earlierDecisions(db, { roundId: round.id, officeIds });
  return new Map(rows.map((row) => [row.officeId, shown(row, round)]));
}

function shown({ content, ...decision }: EarlierDecisionRow, round: RoundWithText) {
  const before = blocksOf(content);
  const labels = new Map(before.map(({ id, label }) => [id, label]));
  return {
    ...decision,
    reservations: decision.reservations.map(({ clauseId, text }) => ({
      clauseId,
      text,
      /** What its clause was called in the text it was made on. */
      label: (clauseId && labels.get(clauseId)) ?? null,
    })),
    blocks: changedBlocks(before, blocksOf(round.content)),
  };
}
