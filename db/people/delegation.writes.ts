import { sql, type Transaction } from 'kysely';
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
  /** Whose term they end with, where that is the reason. */
  holderId: string | null;
};

export async function insertDelegationEnds(
  trx: Transaction<Database>,
  { delegationIds, endedAt, endedBy, reason, holderId }: Ending,
): Promise<void> {
  const ended = { ended_at: endedAt, ended_by: endedBy, reason, holder_id: holderId };
  await trx
    .insertInto('delegation_end')
    .values(delegationIds.map((delegation_id) => ({ delegation_id, ...ended })))
    .execute();
}

type Returning = {
  delegationIds: readonly string[];
  /** Whose term they had ended with. */
  holderId: string;
  returnedBy: string;
  at: Date;
};

/** Their ends with that term no longer count. */
export async function insertDelegationReturns(
  trx: Transaction<Database>,
  { delegationIds, holderId, returnedBy, at }: Returning,
): Promise<void> {
  await trx
    .insertInto('delegation_return')
    .columns(['delegation_end_id', 'returned_by', 'returned_at'])
    .expression((eb) =>
      eb
        .selectFrom('standing_delegation_end')
        .where('delegation_id', 'in', delegationIds)
        .where('holder_id', '=', holderId)
        .select(['id', sql<string>`${returnedBy}::uuid`.as('returned_by')])
        .select(sql<Date>`${at}::timestamptz`.as('returned_at')),
    )
    .execute();
}
