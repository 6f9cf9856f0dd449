import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** England and Wales bank holidays, as ISO days: what every count of working days needs. */
export async function bankHolidays(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('bank_holiday').select('day').execute();
  return new Set(rows.map((row) => row.day));
}
