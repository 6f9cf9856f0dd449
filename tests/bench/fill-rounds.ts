import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The text every filled version holds: how long it is does not matter to a board. */
const CONTENT = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bench text.' }] }],
};

/**
 * Adds `count` positions open to all the bench offices, each with version 1, an open round and the answers
 * of about six offices in ten. One statement a table, so that ten thousand take seconds.
 */
export async function addPositionsInRound(db: Kysely<Database>, count: number): Promise<void> {
  const { rows } = await sql<{ last: number }>`
    select count(*)::int as last from position where title like 'Bench position %'
  `.execute(db);
  const first = (rows[0]?.last ?? 0) + 1;
  await db.transaction().execute(async (trx) => {
    await sql`
      create temporary table filling on commit drop as
      select n, gen_random_uuid() as position_id, gen_random_uuid() as version_id,
             gen_random_uuid() as round_id, md5(n::text) || md5((-n)::text) as hash
      from generate_series(${first}::int, ${first + count - 1}::int) as n
    `.execute(trx);
    await addVersions(trx);
    await addRounds(trx);
  });
  await sql`analyze`.execute(db);
}

async function addVersions(trx: Kysely<Database>) {
  await sql`
    insert into position (id, title, coalition_kind, opened_at)
    select position_id, 'Bench position ' || n, 'named', now() - n * interval '1 minute' from filling
  `.execute(trx);
  await sql`
    insert into position_office (position_id, office_id)
    select position_id, office.id from filling, office where office.id like 'bench-area-%'
  `.execute(trx);
  await sql`
    insert into position_addressee (position_id, post_id, place)
    select position_id, (select min(id) from post), 1 from filling
  `.execute(trx);
  await sql`
    insert into version (id, position_id, number, title, content, state, manifest, hash)
    select version_id, position_id, 1, 'Bench position ' || n, ${JSON.stringify(CONTENT)}::jsonb,
           '\\x0000'::bytea,
           jsonb_build_object('position', position_id, 'version', 1, 'addressees', '[]'::jsonb,
             'clauses', '[]'::jsonb),
           hash
    from filling
  `.execute(trx);
}

async function addRounds(trx: Kysely<Database>) {
  await sql`
    insert into round (id, position_id, version_id, number, opened_at, deadline)
    select round_id, position_id, version_id, 1, now() - interval '1 day', now() + interval '9 days'
    from filling
  `.execute(trx);
  await sql`
    insert into round_office (round_id, office_id)
    select round_id, office.id from filling, office where office.id like 'bench-area-%'
  `.execute(trx);
  await sql`
    insert into decision (round_id, office_id, holder_id, person_id, capacity, choice, version_hash)
    select round_id, holder.office_id, holder.id, delegate.person_id, 'delegate',
           (array['endorse', 'endorse', 'endorse', 'decline', 'abstain'])[1 + (n + ordinal) % 5], hash
    from filling
    cross join (
      select id, office_id, row_number() over (order by office_id)::int as ordinal
      from holder where office_id like 'bench-area-%'
    ) as holder
    join delegation as delegate on delegate.office_id = holder.office_id
    where (n * 7 + ordinal * 3) % 10 < 6
  `.execute(trx);
}

/** Rounds still open, for the figures that need one. */
export function openRounds(db: Kysely<Database>, limit: number) {
  return db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('position', 'position.id', 'round.position_id')
    .where('position.title', 'like', 'Bench position %')
    .select(['round.id as roundId', 'round.position_id as positionId', 'version.hash'])
    .orderBy('position.opened_at')
    .limit(limit)
    .execute();
}

/** Delegates and rounds they are asked in and have not answered. */
export async function undecidedCases(
  db: Kysely<Database>,
  delegates: readonly { personId: string; officeId: string }[],
  limit: number,
) {
  const open = await db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('round_office', 'round_office.round_id', 'round.id')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round.id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .where('decision.id', 'is', null)
    .where('round_office.office_id', 'like', 'bench-area-%')
    .select(['round.id as roundId', 'round_office.office_id as officeId', 'version.hash'])
    .limit(limit)
    .execute();
  return open.flatMap(({ roundId, officeId, hash }) => {
    const delegate = delegates.find((one) => one.officeId === officeId);
    return delegate ? [{ delegate, round: { roundId, hash } }] : [];
  });
}
