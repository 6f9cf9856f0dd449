import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Sight } from '#db/positions/position-list.reads.ts';

/** Through whose eyes a table is read, and what of it is asked for; what is not named is all. */
export type ExportScope = {
  sight: Sight;
  /** What opens, closes or becomes public by the clock is read as of this moment. */
  now: Date;
  positionId?: string | undefined;
  words?: string | undefined;
  /** Both days are within. */
  from?: string | undefined;
  to?: string | undefined;
};

/** A table in one file: enough for any forum, and an end to what one request can ask of the server. */
export const EXPORT_ROWS_MAX = 50_000;

/** That the day lies within what is asked for; a year and month counts from its first day. */
export function within(day: RawBuilder<unknown>, { from, to }: ExportScope) {
  return sql<SqlBool>`(
    (${from ?? null}::text is null or ${day}::text >= ${from ?? null}::text)
    and (${to ?? null}::text is null or left(${day}::text, 10) <= ${to ?? null}::text)
  )`;
}

/** That the text holds the words asked for. */
export function holding(text: RawBuilder<unknown>, { words }: ExportScope) {
  if (!words) return sql<SqlBool>`true`;
  return sql<SqlBool>`to_tsvector('concord', ${text}) @@ websearch_to_tsquery('concord', ${words})`;
}

/** That the position in the query is the one asked for. */
export function ofPosition({ positionId }: ExportScope) {
  return positionId ? sql<SqlBool>`position.id = ${positionId}` : sql<SqlBool>`true`;
}

/** That no position is asked for: the rows of the query belong to none. */
export function ofNoPosition({ positionId }: ExportScope) {
  return positionId ? sql<SqlBool>`false` : sql<SqlBool>`true`;
}

/** The day of a moment, as a calendar in London shows it. */
export function londonDay(moment: string) {
  return sql<string>`to_char(${sql.ref(moment)} at time zone 'Europe/London', 'YYYY-MM-DD')`;
}

/** A moment to the second, in universal time. */
export function moment(column: string) {
  return sql<string | null>`to_char(
    ${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
  )`;
}

/** A list of texts stored as JSON, in one cell. */
export function listed(column: string) {
  return sql<string>`coalesce((
    select string_agg(each, '; ') from jsonb_array_elements_text(${sql.ref(column)}) as each
  ), '')`;
}

/** What something rests on, stored as JSON with a title and a source each, in one cell. */
export function evidenced(column: string) {
  return sql<string>`coalesce((
    select string_agg(concat_ws(', ', each ->> 'title', each ->> 'source'), '; ')
    from jsonb_array_elements(${sql.ref(column)}) as each
  ), '')`;
}

/** Names of the offices whose ids a query gives, in one cell. */
export function officeNames(officeIds: RawBuilder<unknown>) {
  return sql<string>`(
    select string_agg(office.name, '; ' order by office.name)
    from office where office.id in (${officeIds})
  )`;
}
