import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Settled } from '#shared/government/brief.state.ts';

type Words = { firstRequest: string; internalNote: string };

/** Keeps the words of a brief that is still a draft; says whether there was one. */
export async function setBriefWords(
  trx: Transaction<Database>,
  briefId: string,
  { firstRequest, internalNote }: Words,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('handover_brief')
    .set({ first_request: firstRequest, internal_note: internalNote })
    .where('id', '=', briefId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Says what became of a brief, once; says whether it was still open. */
export async function settleBrief(
  trx: Transaction<Database>,
  briefId: string,
  settled: { as: Settled; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('handover_brief')
    .set({ settled_as: settled.as, settled_by: settled.by, settled_at: settled.at })
    .where('id', '=', briefId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
