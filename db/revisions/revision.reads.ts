import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The revisions of a draft, newest first: what each was made for, by whom and when. */
export function revisionList(db: Kysely<Database>, positionId: string) {
  return revisions(db, positionId)
    .orderBy('revision.number', 'desc')
    .select(['revision.number', 'revision.occasion', 'revision.name', 'revision.at'])
    .select('person.name as by')
    .execute();
}

/** One revision with its text. */
export function revisionText(db: Kysely<Database>, positionId: string, number: number) {
  return revisions(db, positionId)
    .where('revision.number', '=', number)
    .select(['revision.number', 'revision.occasion', 'revision.name', 'revision.at'])
    .select(['revision.content', 'person.name as by'])
    .executeTakeFirst();
}

function revisions(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('revision')
    .leftJoin('person', 'person.id', 'revision.made_by')
    .where('revision.position_id', '=', positionId);
}

/** What the next revision is held against; undefined before the first. */
export function lastRevision(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('revision')
    .where('position_id', '=', positionId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'text_hash as textHash', 'at'])
    .executeTakeFirst();
}

/** One frozen text. */
export function frozenText(db: Kysely<Database>, positionId: string, number: number) {
  return db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.frozen_by')
    .where('position_id', '=', positionId)
    .where('number', '=', number)
    .select(['number', 'content', 'frozen_at as at', 'person.name as by'])
    .executeTakeFirst();
}

/**
 * Drafts that were written in, have been quiet since `quietSince`, and whose text is not kept yet.
 * In milliseconds, as the program counts: what is noted as kept is found to be so.
 */
export async function quietDrafts(db: Kysely<Database>, quietSince: Date) {
  const { rows } = await sql<{ positionId: string; changedAt: Date }>`
    select document.position_id as "positionId", changed.at as "changedAt"
    from document
    join lateral (
      select date_trunc('milliseconds', greatest(
        (select max(at) from document_update where document_id = document.id),
        (select at from document_snapshot where document_id = document.id)
      )) as at
    ) as changed on true
    where changed.at < ${quietSince}
      and (document.kept_until is null or document.kept_until < changed.at)
    order by changed.at
  `.execute(db);
  return rows;
}
