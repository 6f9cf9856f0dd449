import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Something the ledger holds the hash of alone: what it says, as it was hashed in canonical JSON. */
export type HashedRow = { id: string; noun: string; said: unknown; hash: string };

/**
 * Soundings, answers to them, the texts of their returns, what was sent, and minutes, in the order of
 * their ids: words that stand in one place, and are no part of any entry.
 */
export async function hashedRowsAfter(
  db: Kysely<Database>,
  after: string,
  limit: number,
): Promise<HashedRow[]> {
  const { rows } = await sql<HashedRow>`
    select * from (
      select id || ' answer' as id, 'Answer to a sounding' as noun, answer_hash::text as hash,
        jsonb_build_object(
          'soundingId', sounding_id, 'officeId', office_id, 'number', number,
          'response', response, 'words', words, 'attribution', attribution
        ) as said
      from sounding_answer
      union all
      select sounding.id || ' asked', 'Sounding', payload ->> 'askedHash', jsonb_build_object(
          'title', title, 'department', department, 'post', post, 'official', official,
          'background', background, 'audience', audience, 'offered', offered
        )
      from sounding
      join (ledger_entry join ledger_payload using (seq))
        on type = 'sounding.opened' and payload ->> 'soundingId' = sounding.id::text
          and payload ? 'askedHash'
      union all
      select id || ' text', 'Text of a return', content_hash::text, content
      from sounding_consolidation
      union all
      select sounding_id || ' return', 'Return of a sounding', return_hash::text, content
      from sounding_return
      union all
      select meeting_id || ' version ' || number, 'Minutes', payload ->> 'hash',
        jsonb_build_object('decisions', decisions, 'outcome', outcome)
      from meeting_minutes
      join (ledger_entry join ledger_payload using (seq))
        on type = 'meeting.minutes_written' and payload ->> 'meeting' = meeting_id::text
          and (payload ->> 'number')::integer = number
    ) as hashed
    where id > ${after} collate "C"
    order by id collate "C"
    limit ${limit}
  `.execute(db);
  return rows;
}
