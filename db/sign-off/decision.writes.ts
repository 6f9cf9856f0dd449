import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Condition } from '#shared/sign-off/condition.state.ts';
import type { Choice, Origin, ProofKind } from '#shared/sign-off/decision.state.ts';
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
  replaces: string | null;
  origin: Origin;
  carriedFrom: string | null;
  condition: Condition | null;
  proof: ProofKind;
  finalAt: Date | null;
  /** Only in a pre-election period. */
  electionClearance?: string | null;
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
      replaces: made.replaces,
      origin: made.origin,
      carried_from: made.carriedFrom,
      condition: made.condition && JSON.stringify(made.condition),
      proof: made.proof,
      final_at: made.finalAt,
      election_clearance: made.electionClearance ?? null,
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

export type NewWithdrawal = {
  decisionId: string;
  personId: string;
  holderId: string;
  capacity: Capacity;
  reason: string | null;
  withdrawnAt: Date;
};

/** Takes a decision back; what it said stays on record. */
export async function insertWithdrawal(trx: Transaction<Database>, made: NewWithdrawal) {
  await trx
    .insertInto('withdrawal')
    .values({
      decision_id: made.decisionId,
      person_id: made.personId,
      holder_id: made.holderId,
      capacity: made.capacity,
      reason: made.reason,
      withdrawn_at: made.withdrawnAt,
    })
    .execute();
}

/** Lets conditional endorsements count whose condition was met. */
export async function releaseConditions(
  trx: Transaction<Database>,
  decisionIds: readonly string[],
  at: Date,
) {
  if (decisionIds.length === 0) return;
  const rows = decisionIds.map((decision_id) => ({ decision_id, released_at: at }));
  await trx.insertInto('released_condition').values(rows).execute();
}

type EditorialObjection = { roundId: string; officeId: string; personId: string; at: Date };

/** The first objection is enough; it holds for every office. */
export async function insertEditorialObjection(
  trx: Transaction<Database>,
  { roundId, officeId, personId, at }: EditorialObjection,
) {
  await trx
    .insertInto('editorial_objection')
    .values({ round_id: roundId, office_id: officeId, person_id: personId, objected_at: at })
    .execute();
}
