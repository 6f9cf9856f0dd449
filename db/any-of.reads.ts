import { sql } from 'kysely';

/** One of these ids, as SQL compares with them; of none, nothing is. */
export function anyOf(ids: readonly string[]) {
  return sql`any(${sql`${[...ids]}::text[]`})`;
}
