import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '#db/schema.ts';
import {
  daysOffOf,
  holidaysOfEngland,
  type Pause,
  type UkPart,
} from '#shared/calendar/days-off.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';

/** That nobody took it back. */
export const holidayStands = sql<SqlBool>`not exists (
  select from calendar_removal where calendar_removal.holiday_id = bank_holiday.id
)`;
/** The same of a pause. */
export const pauseStands = sql<SqlBool>`not exists (
  select from calendar_removal where calendar_removal.pause_id = clock_pause.id
)`;

/** Those that `holidaysOfEngland` keeps: every page that counts working days reads them all, so they come in one row. */
function holidaysInOne(db: Kysely<Database>) {
  const days = db
    .selectFrom('bank_holiday')
    .where(holidayStands)
    .where((eb) => eb(eb.val<UkPart>('england_and_wales'), '=', eb.fn.any('parts')))
    .select(['day', 'parts']);
  return db.selectNoFrom(jsonArrayFrom(days).as('holidays'));
}

/** England and Wales bank holidays, as ISO days: what every count of working days needs. */
export async function bankHolidays(db: Kysely<Database>): Promise<ReadonlySet<Day>> {
  const { holidays } = await holidaysInOne(db).executeTakeFirstOrThrow();
  return holidaysOfEngland(holidays);
}

/** What reply clocks are counted by: `daysOff` holds the holidays and every day of a pause. */
export type ReplyCalendar = {
  holidays: ReadonlySet<Day>;
  pauses: readonly Pause[];
  daysOff: ReadonlySet<Day>;
};

export async function replyCalendar(db: Kysely<Database>): Promise<ReplyCalendar> {
  const paused = db
    .selectFrom('clock_pause')
    .where(pauseStands)
    .select(['starts_on as startsOn', 'ends_on as endsOn']);
  const known = await holidaysInOne(db)
    .select(jsonArrayFrom(paused).as('pauses'))
    .executeTakeFirstOrThrow();
  const [holidays, { pauses }] = [holidaysOfEngland(known.holidays), known];
  return { holidays, pauses, daysOff: daysOffOf(holidays, pauses) };
}

/** The times in which no reply clock counts, newest first. */
export function clockPauses(db: Kysely<Database>) {
  return db
    .selectFrom('clock_pause')
    .leftJoin('person', 'person.id', 'clock_pause.added_by')
    .where(pauseStands)
    .orderBy('starts_on', 'desc')
    .select(['clock_pause.id', 'title', 'starts_on as startsOn', 'ends_on as endsOn', 'source'])
    .select(['person.name as addedBy', 'clock_pause.added_at as addedAt'])
    .execute();
}

/** Every bank holiday of the United Kingdom from a day on, soonest first. */
export function holidayList(db: Kysely<Database>, from: Day) {
  return db
    .selectFrom('bank_holiday')
    .leftJoin('person', 'person.id', 'bank_holiday.added_by')
    .where(holidayStands)
    .where('day', '>=', from)
    .orderBy('day')
    .orderBy('title')
    .select(['bank_holiday.id', 'day', 'title', 'parts', 'source'])
    .select(['person.name as addedBy', 'bank_holiday.added_at as addedAt'])
    .execute();
}

/** Lets one hand at a time change the table, so that no two add the same day. */
export async function lockCalendar(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar'))`.execute(trx);
}
