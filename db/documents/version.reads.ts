import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** A position's live text but for its words, which are in the log. */
export function liveDocument(db: Kysely<Database>, positionId: string) {
  return liveDocuments(db, positionId).executeTakeFirst();
}

/**
 * The same, holding the document's row as every append to its log does: until the commit nothing
 * is added to the text, and of two people who freeze it at once the second waits.
 */
export function lockDocument(trx: Transaction<Database>, positionId: string) {
  return liveDocuments(trx, positionId).forNoKeyUpdate('document').executeTakeFirst();
}

function liveDocuments(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('document')
    .innerJoin('position', 'position.id', 'document.position_id')
    .where('document.position_id', '=', positionId)
    .select(['document.id as documentId', 'position.title'])
    .select(['document.locked_at as lockedAt', 'document.schema_version as schemaVersion']);
}

/** The posts a position addresses, in order. */
export async function addresseesOf(db: Kysely<Database>, positionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('position_addressee')
    .where('position_id', '=', positionId)
    .orderBy('place')
    .select('post_id as postId')
    .execute();
  return rows.map(({ postId }) => postId);
}

/** What stands over the list of a position's versions. */
export function positionTitle(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .where('id', '=', positionId)
    .select(['title', 'reconstructed'])
    .executeTakeFirstOrThrow();
}

/** What the next version is held against; undefined before the first. */
export function lastVersion(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .where('position_id', '=', positionId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['id', 'number', 'title', 'content', 'manifest'])
    .executeTakeFirst();
}

/** The list of versions, newest first: who froze each and whether it was sent. */
export function versionList(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.frozen_by')
    .leftJoin('letter', 'letter.version_id', 'version.id')
    .where('version.position_id', '=', positionId)
    .orderBy('version.number', 'desc')
    .select(['version.id', 'version.number', 'version.hash', 'version.frozen_at as frozenAt'])
    .select(['person.name as frozenBy', 'letter.dated as letterDated'])
    .execute();
}

/** One frozen text with everything its page says of it. */
export async function versionPage(db: Kysely<Database>, positionId: string, number: number) {
  const version = await db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.frozen_by')
    .leftJoin('letter', 'letter.version_id', 'version.id')
    .where('version.position_id', '=', positionId)
    .where('version.number', '=', number)
    .select(['version.id', 'version.number', 'version.title', 'version.hash'])
    .select(['version.content', 'version.manifest', 'version.frozen_at as frozenAt'])
    .select(['person.name as frozenBy', 'letter.dated as letterDated'])
    .executeTakeFirst();
  if (!version) return undefined;
  return { ...version, addressees: await postTitles(db, version.manifest.addressees) };
}

/** The posts' titles in the order asked for. */
async function postTitles(db: Kysely<Database>, postIds: readonly string[]): Promise<string[]> {
  if (postIds.length === 0) return [];
  const posts = await db
    .selectFrom('post')
    .where('id', 'in', postIds)
    .select(['id', 'title'])
    .execute();
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  return postIds.map((id) => titles.get(id) ?? id);
}
