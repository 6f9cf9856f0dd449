import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Counts one attempt under a key, in better-auth's own table; a new window begins when the last
 * one is over. True while there are no more than `most` in the window.
 */
export async function countAttempt(
  db: Kysely<Database>,
  { key, most, windowMs }: { key: string; most: number; windowMs: number },
  now: number,
): Promise<boolean> {
  const over = sql<boolean>`"rateLimit"."lastRequest" <= ${now - windowMs}`;
  const { count } = await db
    .insertInto('rateLimit')
    .values({ key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${over} then 1 else "rateLimit".count + 1 end`,
        // The window's beginning, so that trying again does not push its end away.
        lastRequest: sql<number>`case when ${over} then ${now} else "rateLimit"."lastRequest" end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count <= most;
}
