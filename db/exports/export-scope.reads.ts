import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Sight } from '#db/positions/position-list.reads.ts';

/** Through whose eyes a table is read, and what of it is asked for; what is not named is all. */
export type ExportScope = {
  sight: Sight;
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
