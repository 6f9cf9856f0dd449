import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstDiffering, type Misbound } from './bound-rows.reads.ts';

/**
 * The first sending of a letter that the ledger does not hold as it stands. Clocks run from these.
 * One entry names all posts; at issue the letter itself says who held each, and its hash covers that.
 */
export function firstSendingMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select letter_id || ' ' || post_id || ' ' || sent_on as id, jsonb_build_object(
        'actor', sent_by, 'channel', channel, 'receivedOn', received_on, 'holder', holder_name
      ) as bound
      from letter_sending
    `,
    sql`
      select concat_ws(' ', payload ->> 'letter', post_id, payload ->> 'dated') as id,
        jsonb_build_object(
          'actor', actor, 'receivedOn', null, 'channel', coalesce(payload ->> 'channel', 'letter'),
          'holder', (
            select addressee -> 'name'
            from letter, jsonb_array_elements(letter.content -> 'addressees') as addressee
            where letter.id::text = payload ->> 'letter' and addressee ->> 'postId' = post_id
          )
        ) as bound
      from ledger_entry join ledger_payload using (seq),
        jsonb_array_elements_text(payload -> 'recipients') as post_id
      where type = 'letter.issued'
      union all
      select concat_ws(' ', payload ->> 'letter', post ->> 'postId', payload ->> 'sentOn'),
        jsonb_build_object(
          'actor', actor, 'channel', payload -> 'channel', 'receivedOn', payload -> 'receivedOn',
          'holder', post -> 'holder'
        )
      from ledger_entry join ledger_payload using (seq),
        jsonb_array_elements(payload -> 'recipients') as post
      where type = 'letter.sent'
    `,
  );
}
