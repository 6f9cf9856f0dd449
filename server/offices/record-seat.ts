import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { standingTermEnd } from '#db/offices/seat.reads.ts';
import { insertElection, insertTermEnd } from '#db/offices/seat.writes.ts';
import type { Database } from '#db/schema.ts';
import { endDeciders } from '#server/people/end-deciders.ts';
import { type Caller, type Context, forbid, refuse } from '#server/trpc/trpc.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { canRecordSeat } from '#shared/offices/office.policy.ts';
import type { callElectionInput, vacateSeatInput } from '#shared/offices/seat.schema.ts';
import type { Ending } from '#shared/offices/seat.state.ts';
import { ruleOnCalling, ruleOnVacating } from '#shared/offices/seat-record.rules.ts';
import { endingWords } from '#shared/offices/seat-words.rules.ts';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import { holdSeat } from './seat-facts.ts';

export type Recording = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Records that a mayor will be elected, or corrects what was recorded of it. */
export function callElection(ctx: Recording, input: z.infer<typeof callElectionInput>) {
  mayRecord(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now();
    const { officeId, kind, pollOn, corrects, calledOff, source } = input;
    const noticeOn = input.noticeOn ?? null;
    const seat = await holdSeat(trx, officeId, at);
    const ruling = ruleOnCalling(seat, { pollOn, noticeOn, corrects });
    if ('refused' in ruling) refuse(ruling.refused);
    const called = { officeId, kind, pollOn, noticeOn, calledOff, source };
    const by = { recordedBy: ctx.person.id, recordedAt: at };
    const replaces = corrects ?? null;
    const electionId = await insertElection(trx, { ...called, ...by, replaces });
    const payload = { electionId, ...called, replaces };
    await appendSeatEntry(ctx, trx, { type: 'seat.election_called', officeId, at, payload });
    return { electionId };
  });
}

/** Records that a mayor's term ended, or corrects when or how: nobody decides for the office then. */
export function vacateSeat(ctx: Recording, input: z.infer<typeof vacateSeatInput>) {
  mayRecord(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now();
    const { officeId, endsOn, howEnded, source, correcting } = input;
    const seat = await holdSeat(trx, officeId, at);
    const ruling = ruleOnVacating(seat, { endsOn, correcting });
    if ('refused' in ruling) refuse(ruling.refused);
    const { holderId } = ruling.term;
    const termEndId = await endTerm(ctx, trx, { officeId, holderId, endsOn, howEnded, source, at });
    await endDeciders(trx, { officeId, from: firstMoment(endsOn, at), at, actorId: ctx.person.id });
    return { termEndId };
  });
}

type EndedTerm = {
  officeId: string;
  holderId: string;
  endsOn: string;
  howEnded: Ending;
  source: string;
  at: Date;
};

/** Ends a term, in place of what was recorded of its end before, if anything was. */
export async function endTerm(ctx: Recording, trx: Transaction<Database>, term: EndedTerm) {
  const { officeId, holderId, endsOn, howEnded, source, at } = term;
  const replaces = (await standingTermEnd(trx, holderId))?.termEndId ?? null;
  const ended = { holderId, endedOn: endsOn, howEnded, source, replaces };
  const by = { recordedBy: ctx.person.id, recordedAt: at };
  const termEndId = await insertTermEnd(trx, { ...ended, ...by, words: endingWords(howEnded) });
  const payload = { termEndId, officeId, ...ended };
  await appendSeatEntry(ctx, trx, { type: 'seat.vacated', officeId, at, payload });
  return termEndId;
}

export function mayRecord({ person }: Recording) {
  if (!canRecordSeat(person.mandates)) forbid('secretariat_only');
}

/** When a day begins in London; what has begun already begins now. */
export function firstMoment(day: string, now: Date): Date {
  const begins = londonMoment(day, '00:00');
  return begins < now ? now : begins;
}

type SeatEntry = {
  type: LedgerEventType;
  officeId: string;
  at: Date;
  payload: Record<string, unknown>;
};

export function appendSeatEntry(
  { person }: Recording,
  trx: Transaction<Database>,
  entry: SeatEntry,
) {
  return appendLedgerEntry(trx, { ...entry, actorId: person.id, positionId: null });
}
