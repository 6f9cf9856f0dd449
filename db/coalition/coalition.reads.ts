import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The softer wordings of a position's asks as they are now; what was taken back is left out. */
export async function softerWordings(db: Kysely<Database>, positionId: string) {
  const rows = await db
    .selectFrom('softer_wording')
    .where('position_id', '=', positionId)
    .distinctOn(['block_id', 'level'])
    .orderBy('block_id')
    .orderBy('level', 'desc')
    .orderBy('seq', 'desc')
    .select(['block_id as blockId', 'level', 'words', 'words_hash as wordsHash'])
    .select(['ask_words_hash as askWordsHash', 'shared'])
    .execute();
  return rows.filter(({ words }) => words !== '');
}

/** What each of these offices last said of each softer wording. */
export function wordingStancesNow(
  db: Kysely<Database>,
  positionId: string,
  officeIds: readonly string[],
) {
  return db
    .selectFrom('wording_stance')
    .leftJoin('person', 'person.id', 'wording_stance.person_id')
    .where('position_id', '=', positionId)
    .where('office_id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .distinctOn(['office_id', 'block_id', 'level'])
    .orderBy('office_id')
    .orderBy('block_id')
    .orderBy('level')
    .orderBy('seq', 'desc')
    .select(['office_id as officeId', 'block_id as blockId', 'level', 'stance'])
    .select(['words_hash as wordsHash', 'on_its_word as onItsWord', 'at', 'person.name as by'])
    .execute();
}

/** What each of these offices insists on now. */
export async function mustHavesNow(
  db: Kysely<Database>,
  positionId: string,
  officeIds: readonly string[],
) {
  const rows = await db
    .selectFrom('must_have')
    .where('position_id', '=', positionId)
    .where('office_id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .distinctOn(['office_id', 'block_id'])
    .orderBy('office_id')
    .orderBy('block_id')
    .orderBy('seq', 'desc')
    .select(['office_id as officeId', 'block_id as blockId', 'level'])
    .select('on_its_word as onItsWord')
    .execute();
  return rows.flatMap(({ level, ...rest }) => (level === null ? [] : [{ ...rest, level }]));
}

export function askWeights(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('ask_weight')
    .where('position_id', '=', positionId)
    .select(['block_id as blockId', 'weight'])
    .execute();
}

export function askLinks(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('ask_link')
    .where('position_id', '=', positionId)
    .orderBy('block_id')
    .orderBy('level')
    .orderBy('needs_block_id')
    .orderBy('needs_level')
    .select(['block_id as blockId', 'level', 'needs_block_id as needsBlockId'])
    .select('needs_level as needsLevel')
    .execute();
}

/** The offices of the coalition by name, with the facts that a spread is made of on that day. */
export function coalitionOffices(db: Kysely<Database>, positionId: string, day: string) {
  return db
    .selectFrom('position_office')
    .innerJoin('office', 'office.id', 'position_office.office_id')
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((eb) => eb.or([eb('holder.ends_on', 'is', null), eb('holder.ends_on', '>', day)])),
    )
    .where('position_office.position_id', '=', positionId)
    .orderBy('office.name')
    .select(['office.id as officeId', 'office.name as officeName'])
    .select(['office.population as people', 'office.region', 'holder.party'])
    .execute();
}

/** The newest viewings first, and how many there were in all. */
export async function explorerViewings(db: Kysely<Database>, positionId: string, most: number) {
  const newest = await db
    .selectFrom('explorer_viewing')
    .leftJoin('person', 'person.id', 'explorer_viewing.person_id')
    .where('position_id', '=', positionId)
    .orderBy('seq', 'desc')
    .limit(most)
    .select(['seq', 'at', 'weights', 'office_ids as officeIds', 'person.name as by'])
    .execute();
  const { total } = await db
    .selectFrom('explorer_viewing')
    .where('position_id', '=', positionId)
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { newest, total: Number(total) };
}
