import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Procedure } from '#shared/sign-off/round.state.ts';
import type { Threshold } from '#shared/sign-off/threshold.rules.ts';

export type NewRound = {
  positionId: string;
  versionId: string;
  number: number;
  openedBy: string;
  openedAt: Date;
  opensAt: Date | null;
  deadline: Date;
  /** From when silence runs; null in express procedure. */
  runsFrom: Date | null;
  procedure: Procedure;
  sealed: boolean;
  threshold: Threshold;
  reminderHours: readonly number[];
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
      procedure: round.procedure,
      opened_by: round.openedBy,
      opened_at: round.openedAt,
      opens_at: round.opensAt,
      deadline: round.deadline,
      runs_from: round.runsFrom,
      sealed: round.sealed,
      threshold_kind: round.threshold.kind,
      threshold_count: round.threshold.kind === 'at_least' ? round.threshold.count : null,
      reminder_hours: [...round.reminderHours],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const named = round.threshold.kind === 'named' ? round.threshold.officeIds : [];
  const asked = round.officeIds.map((officeId) => ({
    round_id: roundId,
    office_id: officeId,
    named: named.includes(officeId),
  }));
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
