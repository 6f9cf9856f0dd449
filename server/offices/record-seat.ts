import type { z } from 'zod';
import { insertElection } from '#db/offices/seat.writes.ts';
import { refuse } from '#server/trpc/trpc.ts';
import type { callElectionInput, vacateSeatInput } from '#shared/offices/seat.schema.ts';
import { ruleOnCalling, ruleOnVacating } from '#shared/offices/seat-record.rules.ts';
import { bringBackRights, endRights, endTerm } from './end-term.ts';
import { appendSeatEntry, mayRecord, type Recording } from './seat-entry.ts';
import { holdSeat } from './seat-facts.ts';

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
    const { holderId, endsOn: before } = ruling.term;
    const moved = { officeId, holderId, before, endsOn, at };
    await bringBackRights(ctx, trx, moved);
    await endRights(ctx, trx, moved);
    const termEndId = await endTerm(ctx, trx, { officeId, holderId, endsOn, howEnded, source, at });
    return { termEndId };
  });
}
