import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { DelegationScope, EndReason } from '#shared/people/delegation.state.ts';

export type NewDelegation = {
  officeId: string;
  holderId: string;
  personId: string;
  madeBy: string;
  madeAt: Date;
  startsAt: Date;
  endsAt: Date;
  scope: DelegationScope;
  positionIds: readonly string[];
  instrument: string;
};

export async function insertDelegation(
  trx: Transaction<Database>,
  made: NewDelegation,
): Promise<string> {
  const { id } = await trx
    .insertInto('delegation')
    .values({
      office_id: made.officeId,
      holder_id: made.holderId,
      person_id: made.personId,
      made_by: made.madeBy,
      made_at: made.madeAt,
      starts_at: made.startsAt,
      ends_at: made.endsAt,
      scope: made.scope,
      instrument: made.instrument,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (made.scope === 'named') {
    const rows = made.positionIds.map((position_id) => ({ delegation_id: id, position_id }));
    await trx.insertInto('delegation_position').values(rows).execute();
  }
  return id;
}

type Ending = {
  delegationIds: readonly string[];
  endedAt: Date;
  endedBy: string | null;
  reason: EndReason;
};

export async function insertDelegationEnds(
  trx: Transaction<Database>,
  { delegationIds, endedAt, endedBy, reason }: Ending,
): Promise<void> {
  const ended = { ended_at: endedAt, ended_by: endedBy, reason };
  await trx
    .insertInto('delegation_end')
    .values(delegationIds.map((delegation_id) => ({ delegation_id, ...ended })))
    .execute();
}
