import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Recorded } from '#shared/suggestions/suggestion-record.rules.ts';

/** What is on record of a document's suggestions, whatever became of them. */
export function recordedSuggestions(
  db: Kysely<Database>,
  documentId: string,
): Promise<(Recorded & { office: string | null; importedAuthor: string | null })[]> {
  return db
    .selectFrom('suggestion')
    .where('document_id', '=', documentId)
    .select(['id', 'person_id as person', 'office_id as office', 'kind', 'block_id as blockId'])
    .select(['inserted', 'deleted', 'state', 'imported_author as importedAuthor'])
    .execute();
}

/** The suggestions of a document that were accepted or rejected, and whose they were. */
export function decidedSuggestions(db: Kysely<Database>, documentId: string) {
  return db
    .selectFrom('suggestion')
    .where('document_id', '=', documentId)
    .where('state', 'in', ['accepted', 'rejected'])
    .select(['id', 'person_id as person', 'office_id as office'])
    .execute();
}

/** More than anybody reads on one page; the newest are what is asked about. */
const MOST_SHOWN = 1_000;

/** Everything that was ever proposed in a text, the newest first. */
export function suggestionHistory(db: Kysely<Database>, documentId: string) {
  return db
    .selectFrom('suggestion')
    .leftJoin('person', 'person.id', 'suggestion.person_id')
    .leftJoin('person as settler', 'settler.id', 'suggestion.settled_by')
    .leftJoin('office', 'office.id', 'suggestion.office_id')
    .where('suggestion.document_id', '=', documentId)
    .orderBy(sql`coalesce(suggestion.settled_at, suggestion.last_at)`, 'desc')
    .orderBy('suggestion.id')
    .limit(MOST_SHOWN)
    .select(['suggestion.id', 'suggestion.kind', 'suggestion.state'])
    .select(['suggestion.inserted', 'suggestion.deleted', 'suggestion.block_label as blockLabel'])
    .select(['suggestion.imported_author as importedAuthor', 'person.name as personName'])
    .select(['suggestion.office_id as officeId', 'office.name as officeName'])
    .select(['suggestion.first_at as firstAt', 'suggestion.settled_at as settledAt'])
    .select('settler.name as settledByName')
    .execute();
}

/** The names of people and offices by their ids. */
export async function authorNames(
  db: Kysely<Database>,
  { personIds, officeIds }: { personIds: readonly string[]; officeIds: readonly string[] },
) {
  const people = await db
    .selectFrom('person')
    .where(sql<boolean>`id::text = any (${[...personIds]}::text[])`)
    .select(['id', 'name'])
    .execute();
  const offices = await db
    .selectFrom('office')
    .where(sql<boolean>`id = any (${[...officeIds]}::text[])`)
    .select(['id', 'name'])
    .execute();
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    offices: new Map(offices.map(({ id, name }) => [id, name])),
  };
}
