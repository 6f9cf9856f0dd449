import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Which office stands behind which wording of a text. */
export function wordingBackings(db: Kysely<Database>, documentId: string) {
  return db
    .selectFrom('wording_backing')
    .where('document_id', '=', documentId)
    .select(['wording_id as wordingId', 'office_id as officeId'])
    .execute();
}

/** Every passage that was settled in a text, newest first. */
export function settledAlternatives(db: Kysely<Database>, documentId: string) {
  return db
    .selectFrom('alternative_history')
    .leftJoin('person', 'person.id', 'alternative_history.settled_by')
    .where('document_id', '=', documentId)
    .orderBy('settled_at', 'desc')
    .select(['alternative_history.id', 'block_id as blockId', 'block_label as blockLabel'])
    .select(['wordings', 'settled_at as settledAt', 'person.name as settledBy'])
    .execute();
}

/** The names behind ids that stand in a text, where anything may be written as an id. */
export async function namesOf(
  db: Kysely<Database>,
  ids: { people: readonly string[]; offices: readonly string[] },
): Promise<{ people: Map<string, string>; offices: Map<string, string> }> {
  const [people, offices] = await Promise.all([
    db
      .selectFrom('person')
      .where((eb) => eb(eb.cast<string>('id', 'text'), '=', eb.fn.any(eb.val([...ids.people]))))
      .select(['id', 'name'])
      .execute(),
    db
      .selectFrom('office')
      .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids.offices]))))
      .select(['id', 'name'])
      .execute(),
  ]);
  const byId = (rows: { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return { people: byId(people), offices: byId(offices) };
}
