import type { Kysely } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** What each of these offices last said of each block; a block nothing is said of is left out. */
export async function stancesNow(
  db: Kysely<Database>,
  positionId: string,
  officeIds: readonly string[],
) {
  const newest = db
    .selectFrom('stance')
    .leftJoin('person', 'person.id', 'stance.person_id')
    .where('stance.position_id', '=', positionId)
    .where('stance.office_id', 'in', officeIds.length > 0 ? officeIds : [''])
    .distinctOn(['stance.office_id', 'stance.block_id'])
    .orderBy('stance.office_id')
    .orderBy('stance.block_id')
    .orderBy('stance.seq', 'desc')
    .select(['stance.office_id as officeId', 'stance.block_id as blockId', 'stance.stance'])
    .select(['stance.note', 'stance.words_hash as wordsHash', 'stance.at', 'person.name as by']);
  const rows = await newest.execute();
  return rows.filter(({ stance, note }) => stance !== null || note !== '');
}

/** The offices of the coalition, each with whether it agrees that counts are shown. */
export function stanceOffices(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position_office')
    .innerJoin('office', 'office.id', 'position_office.office_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('stance_consent')
          .whereRef('stance_consent.position_id', '=', 'position_office.position_id')
          .whereRef('stance_consent.office_id', '=', 'position_office.office_id')
          .orderBy('stance_consent.seq', 'desc')
          .limit(1)
          .select('stance_consent.agrees')
          .as('consent'),
      (join) => join.onTrue(),
    )
    .where('position_office.position_id', '=', positionId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName'])
    .select((eb) => eb.fn.coalesce('consent.agrees', eb.lit(false)).as('agrees'))
    .execute();
}
