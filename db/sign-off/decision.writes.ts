import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';

export type NewDecision = {
  roundId: string;
  officeId: string;
  holderId: string;
  personId: string;
  capacity: Capacity;
  choice: Choice;
  reason: string | null;
  versionHash: string;
  decidedAt: Date;
  reservations: readonly { clauseId: string | null; text: string }[];
};

/** Records what one office says, with its reservations in the order it gave them. */
export async function insertDecision(
  trx: Transaction<Database>,
  made: NewDecision,
): Promise<{ decisionId: string }> {
  const { id: decisionId } = await trx
    .insertInto('decision')
    .values({
      round_id: made.roundId,
      office_id: made.officeId,
      holder_id: made.holderId,
      person_id: made.personId,
      capacity: made.capacity,
      choice: made.choice,
      reason: made.reason,
      version_hash: made.versionHash,
      decided_at: made.decidedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (made.reservations.length > 0) {
    const rows = made.reservations.map(({ clauseId, text }, index) => ({
      decision_id: decisionId,
      clause_id: clauseId,
      text,
      place: index + 1,
    }));
    await trx.insertInto('reservation').values(rows).execute();
  }
  return { decisionId };
}
