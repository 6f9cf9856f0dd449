import { type Kysely, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

export function divergenceMeasures(db: Kysely<Database>) {
  return db
    .selectFrom('divergence_measure')
    .orderBy('title')
    .select(['id as measureId', 'title'])
    .execute();
}

const columns = [
  'value.id as valueId',
  'value.measure_id as measureId',
  'value.office_id as officeId',
  'office.name as officeName',
  'value.value',
  'value.starts',
  'value.ends',
  'value.ends_on as endsOn',
  'value.note',
  'value.sources',
] as const;

/** The values that stand, of every measure: the national ones first, then by office and time. */
export function standingValues(db: Kysely<Database>) {
  return db
    .selectFrom('standing_divergence as value')
    .leftJoin('office', 'office.id', 'value.office_id')
    .orderBy('office.name', (order) => alphabetically(order).nullsFirst())
    .orderBy(sql`value.starts nulls first`)
    .orderBy('value.seq')
    .select(columns)
    .execute();
}

/** The same with what each is of, and of each only what tells whether it lapses, and for whom. */
export function valuesToLapse(db: Kysely<Database>) {
  return db
    .selectFrom('standing_divergence as value')
    .innerJoin('divergence_measure as measure', 'measure.id', 'value.measure_id')
    .leftJoin('office', 'office.id', 'value.office_id')
    .orderBy('measure.title')
    .orderBy('office.name', (order) => alphabetically(order).nullsFirst())
    .orderBy(sql`value.starts nulls first`)
    .orderBy('value.seq')
    .select(['value.id as valueId', 'value.measure_id as measureId', 'measure.title'])
    .select(['value.office_id as officeId', 'office.name as officeName', 'value.value'])
    .select(['value.starts', 'value.ends', 'value.ends_on as endsOn'])
    .execute();
}

/** What was recorded before it was corrected or renewed, the newest first. */
export function replacedValues(db: Kysely<Database>) {
  return db
    .selectFrom('divergence_value as value')
    .innerJoin('divergence_value as later', 'later.replaces_id', 'value.id')
    .leftJoin('office', 'office.id', 'value.office_id')
    .orderBy('later.seq', 'desc')
    .select(columns)
    .select('later.recorded_at as replacedAt')
    .execute();
}

/** The offices there are, as a form offers them to the secretariat. */
export function officesToWatch(db: Kysely<Database>) {
  return db.selectFrom('office').orderBy('name', alphabetically).select(['id', 'name']).execute();
}

/** Whether there is such an office. */
export async function officeKnown(db: Kysely<Database>, officeId: string): Promise<boolean> {
  const found = await db
    .selectFrom('office')
    .where('id', '=', officeId)
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

/** Locks a measure, so that a renewal and the alert it stops come one after the other. */
export function lockMeasure(trx: Transaction<Database>, measureId: string) {
  return trx
    .selectFrom('divergence_measure')
    .where('id', '=', measureId)
    .select(['id as measureId', 'title'])
    .forUpdate()
    .executeTakeFirst();
}

/** The values of one measure that stand. */
export function valuesOf(trx: Transaction<Database>, measureId: string) {
  return trx
    .selectFrom('standing_divergence as value')
    .leftJoin('office', 'office.id', 'value.office_id')
    .where('value.measure_id', '=', measureId)
    .select(columns)
    .execute();
}
