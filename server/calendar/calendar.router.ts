import { clockPauses, holidayList, lockCalendar } from '#db/government/bank-holiday.reads.ts';
import { insertHoliday, insertPause, insertRemoval } from '#db/government/calendar.writes.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import {
  type Caller,
  type Context,
  forbid,
  memberProcedure,
  notFound,
  refuse,
  router,
} from '#server/trpc/trpc.ts';
import { canKeepCalendar, canSeeCalendar } from '#shared/calendar/calendar.policy.ts';
import { addHolidayInput, addPauseInput, removeInput } from '#shared/calendar/calendar.schema.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  daysOffOf,
  foiDueOn,
  holidaysOfEngland,
  ruleOnHoliday,
  ruleOnPause,
} from '#shared/calendar/days-off.rules.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { expectedBy, replyTarget } from '#shared/letters/reply-clock.rules.ts';

type Asking = Pick<Context, 'now'> & { person: Caller };

function keepCalendar({ person }: Asking): void {
  if (!canKeepCalendar(person.mandates)) forbid('secretariat_only');
}

/** The holidays of this and coming years are shown; those of years before, only their clocks need. */
const firstShown = (today: string) => `${today.slice(0, 4)}-01-01`;

function entryOf(ctx: Asking, type: LedgerEventType, payload: Record<string, unknown>) {
  const about = { actorId: ctx.person.id, officeId: null, positionId: null };
  return { type, at: ctx.now(), ...about, payload };
}

export const calendarRouter = router({
  /** The days no clock counts, and what they make of a letter and of a request that come today. */
  page: memberProcedure.query(async ({ ctx }) => {
    if (!canSeeCalendar(ctx.person.mandates)) notFound();
    const today = dayInLondon(ctx.now());
    const [holidays, pauses] = await Promise.all([
      holidayList(ctx.db, firstShown(today)),
      clockPauses(ctx.db),
    ]);
    const daysOff = daysOffOf(holidaysOfEngland(holidays), pauses);
    return {
      holidays,
      pauses,
      today,
      letterBy: expectedBy(today, replyTarget([]), daysOff),
      foiBy: foiDueOn(today, holidays),
      canKeep: canKeepCalendar(ctx.person.mandates),
    };
  }),

  addHoliday: memberProcedure.input(addHolidayInput).mutation(async ({ ctx, input }) => {
    keepCalendar(ctx);
    return ctx.db.transaction().execute(async (trx) => {
      await lockCalendar(trx);
      const refusal = ruleOnHoliday(input, await holidayList(trx, input.day));
      if (refusal) refuse(refusal);
      const added = { ...input, addedBy: ctx.person.id, addedAt: ctx.now() };
      const { id } = await insertHoliday(trx, added);
      await appendLedgerEntry(
        trx,
        entryOf(ctx, 'calendar.holiday_added', { holiday: id, ...input }),
      );
      return { id };
    });
  }),

  addPause: memberProcedure.input(addPauseInput).mutation(async ({ ctx, input }) => {
    keepCalendar(ctx);
    return ctx.db.transaction().execute(async (trx) => {
      await lockCalendar(trx);
      const refusal = ruleOnPause(input, await clockPauses(trx));
      if (refusal) refuse(refusal);
      const added = { ...input, addedBy: ctx.person.id, addedAt: ctx.now() };
      const { id } = await insertPause(trx, added);
      await appendLedgerEntry(trx, entryOf(ctx, 'calendar.pause_added', { pause: id, ...input }));
      return { id };
    });
  }),

  /** Takes back what somebody added; published facts stand. */
  remove: memberProcedure.input(removeInput).mutation(async ({ ctx, input }) => {
    keepCalendar(ctx);
    await ctx.db.transaction().execute(async (trx) => {
      await lockCalendar(trx);
      const known =
        input.what === 'holiday' ? await holidayList(trx, '1900-01-01') : await clockPauses(trx);
      const found = known.find(({ id }) => id === input.id) ?? notFound();
      if (found.addedBy === null) refuse('fact_stands');
      await insertRemoval(trx, { ...input, by: ctx.person.id, at: ctx.now() });
      await appendLedgerEntry(trx, entryOf(ctx, 'calendar.removed', { [input.what]: input.id }));
    });
  }),
});
