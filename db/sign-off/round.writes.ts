import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

export type NewRound = {
  positionId: string;
  versionId: string;
  number: number;
  openedBy: string;
  openedAt: Date;
  deadline: Date;
  officeIds: readonly string[];
};

/** Opens a round and writes down whom it asks, as the coalition stands today. */
export async function insertRound(
  trx: Transaction<Database>,
  round: NewRound,
): Promise<{ roundId: string }> {
  const { id: roundId } = await trx
    .insertInto('round')
    .values({
      position_id: round.positionId,
      version_id: round.versionId,
      number: round.number,
      procedure: 'express',
      opened_by: round.openedBy,
      opened_at: round.openedAt,
      deadline: round.deadline,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const asked = round.officeIds.map((officeId) => ({ round_id: roundId, office_id: officeId }));
  await trx.insertInto('round_office').values(asked).execute();
  return { roundId };
}

export async function setRoundClosed(trx: Transaction<Database>, roundId: string, at: Date) {
  await trx.updateTable('round').set({ closed_at: at }).where('id', '=', roundId).execute();
}

export async function setRoundSuperseded(trx: Transaction<Database>, roundId: string, at: Date) {
  await trx.updateTable('round').set({ superseded_at: at }).where('id', '=', roundId).execute();
}

/**
 * Locks the live text, or with null lets drafting go on, and tells the collaboration server at the
 * commit. A past case without a live text has nothing to lock.
 */
export async function setLiveTextLock(
  trx: Transaction<Database>,
  positionId: string,
  lockedAt: Date | null,
) {
  const document = await trx
    .updateTable('document')
    .set({ locked_at: lockedAt })
    .where('position_id', '=', positionId)
    .returning('id')
    .executeTakeFirst();
  if (document) await sql`select pg_notify('document_access', ${document.id})`.execute(trx);
}
