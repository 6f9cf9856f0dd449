import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { actionById, actionList, lockAction } from '#db/meetings/action.reads.ts';
import { insertAction, insertActionEnd } from '#db/meetings/meeting.writes.ts';
import type { Database } from '#db/schema.ts';
import { forbid, memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { sha256Hex } from '#shared/hash.ts';
import { canEndAction, canSeeAction, hasAction } from '#shared/meetings/meeting.policy.ts';
import { actionName, daysOverdue } from '#shared/meetings/meeting.rules.ts';
import { endActionInput, recordActionInput } from '#shared/meetings/meeting.schema.ts';
import { type Asking, invitedTo, keepMeetings } from './meeting-access.ts';

type Ended = 'meeting.action_agreed' | 'meeting.action_ended';

function enter(
  trx: Transaction<Database>,
  { person, now }: Asking,
  type: Ended,
  payload: Record<string, unknown>,
) {
  const about = { actorId: person.id, officeId: null, positionId: null };
  return appendLedgerEntry(trx, { type, at: now(), ...about, payload });
}

async function actionsSeen({ db, now, person: { mandates } }: Asking) {
  const today = dayInLondon(now());
  const rows = await actionList(db);
  return rows.flatMap(({ invited, ...action }) => {
    const { officeId, ended } = action;
    if (!canSeeAction(mandates, { officeId, invited })) return [];
    const canEnd = ended === null && canEndAction(mandates, action);
    const overdueBy = daysOverdue(action, today);
    return [{ ...action, overdueBy, canEnd, mine: hasAction(mandates, action) }];
  });
}

export const actionsRouter = router({
  /** Across strands and meetings: what somebody is still to do, and how the rest ended. */
  list: memberProcedure.query(async ({ ctx }) => {
    if (ctx.person.mandates.length === 0) notFound();
    return { actions: await actionsSeen(ctx) };
  }),

  /** What is this person's office's to do, soonest first; the secretariat's own for the secretariat. */
  home: memberProcedure.query(async ({ ctx }) => {
    const open = (await actionsSeen(ctx)).filter(({ ended, mine }) => ended === null && mine);
    const due = ({ dueOn }: { dueOn: string | null }) => dueOn ?? '9999';
    return open.toSorted((a, b) => due(a).localeCompare(due(b)));
  }),

  record: memberProcedure.input(recordActionInput).mutation(async ({ ctx, input }) => {
    keepMeetings(ctx);
    const invited = await invitedTo(ctx.db, input.meetingId);
    if (input.officeId && !invited.includes(input.officeId)) refuse('office_not_invited');
    const by = { personId: ctx.person.id, at: ctx.now() };
    const hash = await sha256Hex(input.what);
    return ctx.db.transaction().execute(async (trx) => {
      const { actionId, number } = await insertAction(trx, { ...input, ...by });
      const { meetingId, officeId, dueOn } = input;
      const payload = { action: actionId, number, meeting: meetingId, officeId, dueOn, hash };
      await enter(trx, ctx, 'meeting.action_agreed', payload);
      return { actionId, name: actionName(number) };
    });
  }),

  /** Done, or dropped with a reason; once. */
  end: memberProcedure.input(endActionInput).mutation(async ({ ctx, input }) => {
    const { mandates } = ctx.person;
    const seen = await actionById(ctx.db, input.actionId);
    if (!seen || !canSeeAction(mandates, seen)) notFound();
    if (!canEndAction(mandates, seen)) forbid('not_yours_to_end');
    const by = { personId: ctx.person.id, at: ctx.now() };
    await ctx.db.transaction().execute(async (trx) => {
      const action = (await lockAction(trx, input.actionId)) ?? notFound();
      if (action.ended !== null) refuse('action_ended');
      await insertActionEnd(trx, { ...input, ...by });
      const { actionId, ended, reason } = input;
      const payload = { action: actionId, number: action.number, ended, reason };
      await enter(trx, ctx, 'meeting.action_ended', payload);
    });
  }),
});
