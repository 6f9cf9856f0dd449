import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

export type OpenSession = {
  sessionId: string;
  /** What its person may do now, in a fixed order, to be compared. */
  mandates: { officeId: string | null; role: string }[];
};

/** Those of these sessions that still hold, with their people's mandates of this moment. */
export async function openSessions(
  db: Kysely<Database>,
  sessionIds: readonly string[],
): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select session.id as "sessionId", coalesce(
      (
        select json_agg(
          json_build_object('officeId', office_id, 'role', role)
        )
        from standing_mandate
        where person_id = session."userId"
          and starts_at <= now() and (ends_at is null or ends_at > now())
      ),
      '[]'
    ) as mandates
    from session
    where session.id = any (${[...sessionIds]}::uuid[]) and session."expiresAt" > now()
  `.execute(db);
  return rows;
}
