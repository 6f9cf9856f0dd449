import { type Kysely, sql } from 'kysely';

/**
 * A function, so that the plan of what runs with every keystroke is made once for each connection:
 * a statement of this shape takes longer to plan than to run.
 *
 * A document's own row is its lock. Held until the commit, it makes the order of sequence numbers
 * the order of commits. The second statement sees what was committed while the first one waited, so
 * no update slips in once a lock of the text is there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function append_updates(
      document_ids uuid[], person_ids uuid[], session_ids uuid[], updates bytea[]
    ) returns table (to_document uuid, at_seq bigint) language plpgsql as $$
    begin
      perform from document where id = any (document_ids) order by id for no key update;
      return query
        insert into document_update (document_id, person_id, session_id, bytes)
        select incoming.document_id, incoming.person_id, incoming.session_id, incoming.bytes
        from unnest(document_ids, person_ids, session_ids, updates)
          with ordinality as incoming (document_id, person_id, session_id, bytes, place)
        join document on document.id = incoming.document_id and document.locked_at is null
        order by incoming.place
        returning document_id, seq;
    end $$;
  `.execute(db);
}
