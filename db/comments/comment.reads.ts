import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Sight } from '#db/positions/position-list.reads.ts';
import type { Database } from '#db/schema.ts';

/**
 * Which threads are there for these eyes, as `canSeeThread` has it: a private one for its own office
 * alone, the others for the coalition and the secretariat. Every read of a thread goes through it.
 */
export function threadVisibleTo({ all, officeIds }: Sight) {
  const mine = sql`${[...officeIds]}::text[]`;
  return sql<SqlBool>`case
    when thread.private_to is not null then thread.private_to = any(${mine})
    else ${all} or exists (
      select from position_office as open_to
      where open_to.position_id = thread.position_id and open_to.office_id = any(${mine})
    )
  end`;
}

type Asked = { positionId: string; sight: Sight };

/** The threads of a draft, oldest first, with where each stood and who resolved it. */
export function threadsOf(db: Kysely<Database>, { positionId, sight }: Asked) {
  return db
    .selectFrom('comment_thread as thread')
    .leftJoin('person as resolver', 'resolver.id', 'thread.resolved_by')
    .leftJoin('office', 'office.id', 'thread.private_to')
    .where('thread.position_id', '=', positionId)
    .where(threadVisibleTo(sight))
    .orderBy('thread.opened_at')
    .orderBy('thread.id')
    .select(['thread.id', 'thread.private_to as privateTo', 'office.name as privateToName'])
    .select(['thread.block_id as blockId', 'thread.starts_at as start', 'thread.ends_at as end'])
    .select(['thread.quote', 'thread.words_before as before', 'thread.words_after as after'])
    .select(['thread.opened_by as openedBy', 'thread.resolved_at as resolvedAt'])
    .select('resolver.name as resolvedBy')
    .execute();
}

/** What was said in them, in the order it was said, with the names each comment mentions. */
export function commentsOf(db: Kysely<Database>, { positionId, sight }: Asked) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_thread as thread', 'thread.id', 'comment.thread_id')
    .innerJoin('person', 'person.id', 'comment.person_id')
    .leftJoin('office', 'office.id', 'comment.office_id')
    .where('thread.position_id', '=', positionId)
    .where(threadVisibleTo(sight))
    .orderBy('comment.seq')
    .select(['comment.id', 'comment.thread_id as threadId', 'comment.body'])
    .select(['comment.person_id as personId', 'person.name', 'office.name as officeName'])
    .select('comment.written_at as writtenAt')
    .select(['comment.imported_author as importedAuthor', 'comment.imported_at as importedAt'])
    .select(
      sql<string[]>`array(
        select coalesce(mentioned.name, mentioned_office.name)
        from comment_mention
        left join person as mentioned on mentioned.id = comment_mention.person_id
        left join office as mentioned_office on mentioned_office.id = comment_mention.office_id
        where comment_mention.comment_id = comment.id
        order by 1
      )`.as('mentions'),
    )
    .execute();
}

/** What comments said before they were changed, first wording first. */
export function earlierWordingsOf(db: Kysely<Database>, { positionId, sight }: Asked) {
  return db
    .selectFrom('comment_wording as wording')
    .innerJoin('comment', 'comment.id', 'wording.comment_id')
    .innerJoin('comment_thread as thread', 'thread.id', 'comment.thread_id')
    .where('thread.position_id', '=', positionId)
    .where(threadVisibleTo(sight))
    .orderBy('wording.seq')
    .select(['comment.id as commentId', 'wording.body', 'wording.written_at as writtenAt'])
    .execute();
}

/** Shared threads that are not resolved: what a text cannot be frozen over. Private ones are none of them. */
export function unresolvedThreads(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('comment_thread')
    .where('position_id', '=', positionId)
    .where('private_to', 'is', null)
    .where('resolved_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .select(['id as threadId', 'quote', 'block_id as blockId'])
    .execute();
}

/** One thread, held until the commit, so that of two moves at once the second sees the first. */
export function lockThread(
  trx: Transaction<Database>,
  { threadId, sight }: { threadId: string; sight: Sight },
) {
  return trx
    .selectFrom('comment_thread as thread')
    .where('thread.id', '=', threadId)
    .where(threadVisibleTo(sight))
    .select(['thread.id', 'thread.position_id as positionId', 'thread.private_to as privateTo'])
    .select(['thread.opened_by as openedBy', 'thread.resolved_at as resolvedAt'])
    .forUpdate('thread')
    .executeTakeFirst();
}

/** The same by one of its comments, with whose that is and whom it mentions. */
export async function lockComment(
  trx: Transaction<Database>,
  { commentId, sight }: { commentId: string; sight: Sight },
) {
  const comment = await trx
    .selectFrom('comment')
    .where('id', '=', commentId)
    .select(['id', 'thread_id as threadId', 'person_id as personId'])
    .select('imported_author as importedAuthor')
    .executeTakeFirst();
  const thread = comment && (await lockThread(trx, { threadId: comment.threadId, sight }));
  return thread && { ...comment, thread };
}

/** Everybody who has written in these threads, once for each. */
export async function writersIn(db: Kysely<Database>, threadIds: readonly string[]) {
  if (threadIds.length === 0) return [];
  return db
    .selectFrom('comment')
    .where('thread_id', 'in', threadIds)
    .distinct()
    .select(['thread_id as threadId', 'person_id as personId'])
    .orderBy('person_id')
    .execute();
}

type Readers = { positionId: string; privateTo: string | null; now: Date };

/** Those who can read a thread of this position now, once for each mandate that lets them. */
export function readersOf(db: Kysely<Database>, { positionId, privateTo, now }: Readers) {
  const coalition = db
    .selectFrom('position_office')
    .where('position_id', '=', positionId)
    .select('office_id');
  return db
    .selectFrom('standing_mandate as mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .leftJoin('office', 'office.id', 'mandate.office_id')
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .where((eb) =>
      privateTo === null
        ? eb.or([eb('mandate.role', '=', 'secretariat'), eb('mandate.office_id', 'in', coalition)])
        : eb('mandate.office_id', '=', privateTo),
    )
    .orderBy('office.name', (order) => alphabetically(order).nullsLast())
    .orderBy('person.name')
    .select(['mandate.person_id as personId', 'mandate.office_id as officeId', 'mandate.role'])
    .select(['person.name', 'person.email', 'office.name as officeName'])
    .execute();
}
