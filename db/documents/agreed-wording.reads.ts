import { type Kysely, type SqlBool, sql } from 'kysely';
import { type AskSight, visible } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

export const WORDING_PAGE = 20;

type Search = { query: string; officeId: string; page: number; sight: AskSight };

/**
 * Passages of signed texts that match, best first, then newest; without a query the newest. One
 * beyond the page says that there is another. A passage that stands unchanged in several versions of
 * a position is shown once, from the newest.
 */
export function agreedPassages(db: Kysely<Database>, { query, officeId, page, sight }: Search) {
  const asked = sql`websearch_to_tsquery('english', ${query})`;
  const matching = query ? sql<SqlBool>`passage.words @@ ${asked}` : sql<SqlBool>`true`;
  const rank = query ? sql<number>`ts_rank(passage.words, ${asked})` : sql<number>`0`;
  const found = passages(db, sight)
    .where('passage.kind', 'in', ['clause', 'ask', 'paragraph', 'list', 'table'])
    .where(matching)
    .where(officeId ? signedBy(officeId) : sql<SqlBool>`true`)
    .select(rank.as('rank'))
    .distinctOn(['version.position_id', 'passage.text'])
    .orderBy('version.position_id')
    .orderBy('passage.text')
    .orderBy('version.number', 'desc');
  return db
    .selectFrom(found.as('found'))
    .selectAll()
    .orderBy('rank', 'desc')
    .orderBy('signedOn', 'desc')
    .orderBy('versionId')
    .orderBy('place')
    .limit(WORDING_PAGE + 1)
    .offset((page - 1) * WORDING_PAGE)
    .execute();
}

/** The passages of these names that this reader may see and that were signed. */
export function passagesNamed(
  db: Kysely<Database>,
  names: readonly { versionId: string; blockId: string }[],
  sight: AskSight,
) {
  const versions = names.map(({ versionId }) => versionId);
  const blocks = names.map(({ blockId }) => blockId);
  return passages(db, sight)
    .where(
      sql<SqlBool>`(passage.version_id, passage.block_id) in (
        select * from unnest(${versions}::uuid[], ${blocks}::text[])
      )`,
    )
    .execute();
}

/** Whether this version was signed off: its letter went, or its round closed with an endorsement. */
export async function isSigned(db: Kysely<Database>, versionId: string): Promise<boolean> {
  const { rows } = await sql<{ signed: boolean }>`
    select ${SIGNED_ON} is not null as signed from version where version.id = ${versionId}
  `.execute(db);
  return rows[0]?.signed ?? false;
}

function passages(db: Kysely<Database>, sight: AskSight) {
  return db
    .selectFrom('version_passage as passage')
    .innerJoin('version', 'version.id', 'passage.version_id')
    .innerJoin('position', 'position.id', 'version.position_id')
    .where(sql<SqlBool>`${SIGNED_ON} is not null`)
    .where(visible(sight))
    .select(['passage.version_id as versionId', 'passage.block_id as blockId', 'passage.place'])
    .select(['passage.kind', 'passage.label', 'passage.text'])
    .select(['version.number as versionNumber', 'position.id as positionId', 'position.title'])
    .select([SIGNED_ON.as('signedOn'), SIGNED_BY.as('signedBy'), NODE.as('node')]);
}

/** The day the letter is dated, else the moment the round closed; null while nobody signed. */
const SIGNED_ON = sql<Date | null>`coalesce(
  (select letter.dated::timestamptz from letter where letter.version_id = version.id),
  (select max(round.closed_at) from round
    where round.version_id = version.id and round.superseded_at is null
      and exists (
        select from decision where decision.round_id = round.id
          and decision.choice in ('endorse', 'endorse_with_reservations')
      ))
)`;

const SIGNED_BY = sql<string[]>`array(
  select distinct office.name
  from round
  join decision on decision.round_id = round.id
  join office on office.id = decision.office_id
  where round.version_id = version.id and round.superseded_at is null
    and round.closed_at is not null
    and decision.choice in ('endorse', 'endorse_with_reservations')
  order by office.name
)`;

const NODE = sql<DocumentJson | null>`(
  select block from jsonb_array_elements(version.content -> 'content') as block
  where block -> 'attrs' ->> 'id' = passage.block_id limit 1
)`;

function signedBy(officeId: string) {
  return sql<SqlBool>`exists (
    select from round join decision on decision.round_id = round.id
    where round.version_id = version.id and round.superseded_at is null
      and round.closed_at is not null and decision.office_id = ${officeId}
      and decision.choice in ('endorse', 'endorse_with_reservations')
  )`;
}
