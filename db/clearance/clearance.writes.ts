import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { StepKind } from '#shared/clearance/clearance.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

export type NewStep = {
  roundId: string;
  officeId: string;
  personId: string;
  kind: StepKind;
  note: string;
  choice: Choice | null;
  reservations: readonly { clauseId: string | null; text: string }[];
  versionHash: string;
  at: Date;
};

export async function insertStep(trx: Transaction<Database>, step: NewStep): Promise<void> {
  const { roundId, officeId, personId, versionHash, reservations, ...rest } = step;
  await trx
    .insertInto('clearance_step')
    .values({
      ...rest,
      round_id: roundId,
      office_id: officeId,
      person_id: personId,
      version_hash: versionHash,
      reservations: JSON.stringify(reservations),
    })
    .execute();
}
