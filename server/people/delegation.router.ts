import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { holderOfOffice } from '#db/offices/holder.reads.ts';
import { positionsOpenTo } from '#db/offices/office.reads.ts';
import { delegationToEnd, peopleToDelegateTo } from '#db/people/delegation.reads.ts';
import { insertDelegation, type NewDelegation } from '#db/people/delegation.writes.ts';
import { lockMandates } from '#db/people/mandate.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { delegationEmail } from '#server/mail/delegation.email.ts';
import {
  type Caller,
  type Context,
  forbid,
  memberProcedure,
  notFound,
  refuse,
  router,
} from '#server/trpc/trpc.ts';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canDelegate, canSeeDelegations } from '#shared/people/delegation.policy.ts';
import { ruleOnDelegation, ruleOnEnding } from '#shared/people/delegation.rules.ts';
import { delegationInput, revokeDelegationInput } from '#shared/people/delegation.schema.ts';
import { endDelegations } from './end-delegations.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Asked = z.infer<typeof delegationInput>;

export const delegationsRouter = router({
  /** The mayor names who decides for the office; or the secretariat writes down that the mayor did. */
  make: memberProcedure.input(delegationInput).mutation(({ ctx, input }) => make(ctx, input)),

  /** Takes one back, at once. */
  revoke: memberProcedure
    .input(revokeDelegationInput)
    .mutation(({ ctx, input }) => revoke(ctx, input.delegationId)),
});

function make(ctx: Asking, input: Asked) {
  mayDelegate(ctx, input.officeId);
  return ctx.db.transaction().execute(async (trx) => {
    await lockMandates(trx, [input.personId]);
    const now = ctx.now();
    const { people, holder, ...facts } = await factsFor(trx, input.officeId, now);
    const asked = { ...facts, people: people.map(({ personId }) => personId) };
    const ruling = ruleOnDelegation(asked, input, now);
    if ('refused' in ruling) refuse(ruling.refused);
    const { from: _from, to: _to, ...named } = input;
    const made = { ...named, ...ruling, madeBy: ctx.person.id, madeAt: now };
    const delegationId = await insertDelegation(trx, made);
    const delegate = people.find(({ personId }) => personId === input.personId);
    if (delegate) await tellDelegate(ctx, trx, { input, delegate, holder });
    await tellAccessChanged(trx, input.personId);
    await enter(trx, delegationId, made);
    return { delegationId };
  });
}

/** What the rule has to know of an office, and the names for those who are told. */
async function factsFor(trx: Transaction<Database>, officeId: string, now: Date) {
  const people = await peopleToDelegateTo(trx, officeId, now);
  const positions = await positionsOpenTo(trx, officeId);
  const holder = await holderOfOffice(trx, officeId, dayInLondon(now));
  return {
    people,
    positions: positions.map(({ id }) => id),
    holderId: holder?.id ?? null,
    holder: holder?.styledName ?? '',
  };
}

type Told = { input: Asked; delegate: { name: string; email: string }; holder: string };

async function tellDelegate(
  { installation }: Asking,
  trx: Transaction<Database>,
  { input, delegate, holder }: Told,
) {
  const { officeId, from, to, scope, positionIds } = input;
  const words = delegationEmail({
    reader: delegate.name,
    holder,
    dates: `from ${dateWords(from)} to ${dateWords(to)}`,
    covers: scope === 'all' ? 'every position' : countedPositions(positionIds.length),
    link: `${installation.publicUrl}/offices/${officeId}`,
  });
  await queueMail(trx, { recipient: delegate.email, ...words }, { privateTo: officeId });
}

function countedPositions(count: number): string {
  return count === 1 ? 'one position' : `${count} positions`;
}

function enter(trx: Transaction<Database>, delegationId: string, made: NewDelegation) {
  const { startsAt, endsAt, madeAt, madeBy, officeId, ...rest } = made;
  const dates = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return appendLedgerEntry(trx, {
    type: 'delegation.made',
    at: madeAt,
    actorId: madeBy,
    officeId,
    positionId: null,
    payload: { delegationId, ...rest, ...dates },
  });
}

function revoke(ctx: Asking, delegationId: string) {
  return ctx.db.transaction().execute(async (trx) => {
    const found = await delegationToEnd(trx, delegationId);
    if (!found) notFound();
    const { officeId, personId } = found;
    mayDelegate(ctx, officeId);
    await lockMandates(trx, [personId]);
    const at = ctx.now();
    const held = await delegationToEnd(trx, delegationId);
    const ruling = ruleOnEnding(held ?? found, at);
    if ('refused' in ruling) refuse(ruling.refused);
    const ending = { officeId, delegationId, at, endedBy: ctx.person.id };
    await endDelegations(trx, { ...ending, reason: 'revoked' });
    return { endedAt: at };
  });
}

/** To whom an office's delegations are not there, this office might as well not be. */
function mayDelegate({ person }: Asking, officeId: string) {
  if (!canSeeDelegations(person.mandates, officeId)) notFound();
  if (!canDelegate(person.mandates, officeId)) forbid('delegation_by_mayor');
}
