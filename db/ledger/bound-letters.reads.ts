import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstDiffering, type Misbound } from './bound-rows.reads.ts';

/** Which version a letter is of. */
export function firstLetterVersionMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select letter.id::text, jsonb_build_object(
        'version', version.number, 'position', version.position_id, 'hash', version.hash
      ) as bound
      from letter join version on version.id = letter.version_id
    `,
    sql`
      select payload ->> 'letter' as id, jsonb_build_object(
        'version', payload -> 'version', 'position', payload -> 'positionId',
        'hash', payload -> 'versionHash'
      ) as bound
      from ledger_entry join ledger_payload using (seq) where type = 'letter.issued'
    `,
  );
}

/** Whom a letter names as its addressees: its hash covers what it says. */
export function firstRecipientMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select letter_id || ' ' || place as id,
        jsonb_build_object('post', post_id, 'holder', holder_name) as bound
      from letter_recipient
    `,
    sql`
      select id || ' ' || (place - 1) as id,
        jsonb_build_object('post', named -> 'postId', 'holder', named -> 'name') as bound
      from letter, jsonb_array_elements(content -> 'addressees') with ordinality as said (named, place)
    `,
  );
}

/** An ask is its letter's, which says it; without a letter there is none but in a past case. */
export function firstAskMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select ask.id::text, '{}'::jsonb as bound
      from ask join position on position.id = ask.position_id
      where letter_id is null and not reconstructed
    `,
    sql`select null as id, '{}'::jsonb as bound where false`,
  );
}

/** A file that came with a reply is the one whose hash its entry holds. */
export function firstFileMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object('hash', encode(sha256(bytes), 'hex')) as bound
      from reply_file where id in (select file_id from response_file)
    `,
    sql`
      select id::text, jsonb_build_object('hash', hash) as bound
      from reply_file where id in (select file_id from response_file)
    `,
  );
}
