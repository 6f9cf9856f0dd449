import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

const MOST_POSITIONS = 200;

const coalition = sql<string[]>`array(
  select office_id from position_office where position_office.position_id = position.id
)`;

const inRound = sql<boolean>`exists (
  select from round where round.position_id = position.id
    and round.closed_at is null and round.superseded_at is null
)`;

/** Positions that are being written or put to offices, newest first, with whom each is open to. */
export function positionsUnderWay(db: Kysely<Database>) {
  return db
    .selectFrom('position')
    .where('reconstructed', '=', false)
    .where(
      sql<SqlBool>`not exists (select from letter where letter.position_id = position.id)
        and (${inRound} or not exists (
          select from round where round.position_id = position.id and round.superseded_at is null
        ))`,
    )
    .orderBy('opened_at', 'desc')
    .limit(MOST_POSITIONS)
    .select(['position.id', 'position.title', coalition.as('openTo'), inRound.as('inRound')])
    .execute();
}

/** The offices each of these positions or soundings is open to, by its id. */
export async function openToWhom(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const wanted = sql`${[...ids]}::uuid[]`;
  const positions = db
    .selectFrom('position')
    .where(sql<SqlBool>`position.id = any(${wanted})`)
    .select(['position.id', coalition.as('openTo')]);
  const soundings = db
    .selectFrom('sounding')
    .where(sql<SqlBool>`sounding.id = any(${wanted})`)
    .select('sounding.id')
    .select(
      sql<string[]>`array(
        select office_id from sounding_office where sounding_office.sounding_id = sounding.id
      )`.as('openTo'),
    );
  const rows = await positions.unionAll(soundings).execute();
  return new Map(rows.map(({ id, openTo }) => [id, openTo]));
}
