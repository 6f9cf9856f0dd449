import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Ends } from '#shared/practices/divergence.state.ts';

type Writing = { by: string; at: Date };

/** Answers with nothing where there is a measure of that name already. */
export async function insertMeasure(
  trx: Transaction<Database>,
  { title, by, at }: Writing & { title: string },
): Promise<string | undefined> {
  const row = await trx
    .insertInto('divergence_measure')
    .values({ title, made_by: by, made_at: at })
    .onConflict((conflict) => conflict.column('title').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type NewValue = Writing & {
  measureId: string;
  officeId: string | null;
  value: string;
  starts: string | null;
  ends: Ends;
  endsOn: string | null;
  note: string | null;
  source: string;
  replacesId: string | null;
};

/** Writes a value down. The one it replaces stays readable, and stands no more. */
export async function insertValue(trx: Transaction<Database>, said: NewValue): Promise<string> {
  const { id } = await trx
    .insertInto('divergence_value')
    .values({
      measure_id: said.measureId,
      office_id: said.officeId,
      value: said.value,
      starts: said.starts,
      ends: said.ends,
      ends_on: said.endsOn,
      note: said.note,
      sources: JSON.stringify([said.source]),
      replaces_id: said.replacesId,
      recorded_by: said.by,
      recorded_at: said.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type Told = { valueId: string; officeId: string | null };

/** Writes down who is told that a value lapses, and answers with those not told of it before. */
export async function insertLapseNotices(
  trx: Transaction<Database>,
  told: readonly Told[],
  at: Date,
): Promise<Told[]> {
  if (told.length === 0) return [];
  return trx
    .insertInto('divergence_notice')
    .values(
      told.map(({ valueId, officeId }) => ({
        value_id: valueId,
        office_id: officeId,
        queued_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['value_id as valueId', 'office_id as officeId'])
    .execute();
}
