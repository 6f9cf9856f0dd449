import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstDiffering, type Misbound, numbered } from './bound-rows.reads.ts';

/** What was recorded of holders of posts: one entry names all that was recorded at once. */
export function firstPostRecordMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    numbered(sql`
      select tenure_id::text as id, jsonb_build_object(
        'at', recorded_at, 'actor', recorded_by, 'post', post_id, 'kind', kind, 'before', before,
        'after', after, 'source', source, 'import', import_id
      ) as bound
      from post_record
    `),
    numbered(sql`
      select said ->> 'tenureId' as id, jsonb_build_object(
        'at', at, 'actor', actor, 'post', said -> 'postId', 'kind', said -> 'kind',
        'before', said -> 'before', 'after', said -> 'after',
        'source', payload -> 'source', 'import', payload -> 'importId'
      ) as bound
      from (${POST_ENTRIES}) as entries
    `),
  );
}

const POST_ENTRIES = sql`
  select seq, at, actor, payload, place, said
  from ledger_entry join ledger_payload using (seq),
    jsonb_array_elements(payload -> 'records') with ordinality as records (said, place)
  where type in ('post.recorded', 'post.imported')
`;

/** Who holds a post stands as it was last recorded; of whom nothing was, the facts we ship say it. */
export function firstTenureMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const recorded = sql`
    select distinct on (said ->> 'tenureId') said ->> 'tenureId' as id,
      said -> 'after' || jsonb_build_object('post', said -> 'postId') as bound
    from (${POST_ENTRIES}) as entries
    order by said ->> 'tenureId', seq desc, place desc
  `;
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'post', post_id, 'personName', person_name, 'startsOn', starts_on, 'endsOn', ends_on,
        'acting', acting
      ) as bound
      from post_holder
      where id::text in (select id from (${recorded}) as entries)
    `,
    recorded,
  );
}

/**
 * Who holds an office, and as what, stands as it was last recorded. Of a term that the facts we ship
 * tell of, what was recorded since is held against the ledger, and no more.
 */
export function firstTermMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'officeId', office_id, 'personName', person_name, 'styledName', styled_name,
        'title', title, 'party', party, 'startsOn', starts_on, 'endsOn', ends_on,
        'electedIn', elected_in, 'reElected', re_elected
      ) as bound
      from holder
      where elected_in is not null or re_elected or id::text in (select id from (${TERMS}) as terms)
    `,
    TERMS,
    TERM_KEYS,
  );
}

const TERM_KEYS =
  'officeId personName styledName title party startsOn endsOn electedIn reElected'.split(' ');

/** What entries say of each term, the later ones over the earlier. */
const TERMS = sql`
  select id, jsonb_object_agg(key, value order by seq) as bound
  from (
    select payload ->> 'holderId' as id, seq, key, value
    from ledger_entry join ledger_payload using (seq),
      jsonb_each(case type
        when 'seat.vacated' then jsonb_build_object('endsOn', payload -> 'endedOn')
        when 'seat.filled' then jsonb_build_object('endsOn', null) || payload
        else payload
      end) as said
    where type in ('seat.filled', 'seat.term_corrected', 'seat.vacated')
      and key = any(${sql.val(TERM_KEYS)}::text[])
      -- A correction from before parties could be corrected says nothing of the party.
      and not (key = 'party' and value = 'null')
  ) as said
  group by id
`;
