import type { Transaction } from 'kysely';
import { lockMeasure, officeKnown, valuesOf } from '#db/practices/divergence.reads.ts';
import { insertMeasure, insertValue } from '#db/practices/divergence.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { refuseValue } from '#shared/practices/divergence.rules.ts';
import type { RecordValue } from '#shared/practices/divergence.schema.ts';
import { canRecordForAll, canRecordValue } from '#shared/practices/practice.policy.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Names a policy that differs by area, for everybody to watch. */
export function addMeasure({ db, now, person }: Acting, title: string) {
  if (!canRecordForAll(person.mandates)) notFound();
  return db.transaction().execute(async (trx) => {
    const measureId = await insertMeasure(trx, { title, by: person.id, at: now() });
    return measureId ? { measureId } : refuse('measure_there');
  });
}

/**
 * Records what holds in an area, or nationally, from when to when. What it corrects or renews has to
 * be of the same measure and area, and has to stand still.
 */
export function recordValue({ db, now, person }: Acting, value: RecordValue) {
  const { measureId, officeId, replacesId, ends } = value;
  if (!canRecordValue(person.mandates, officeId)) notFound();
  const said = { ...value, endsOn: ends === 'on' ? value.endsOn : null };
  const refused = refuseValue(said);
  if (refused) refuse(refused);
  return db.transaction().execute(async (trx) => {
    if (!(await lockMeasure(trx, measureId))) notFound();
    if (officeId !== null && !(await officeKnown(trx, officeId))) notFound();
    if (replacesId !== null && !(await stillStands(trx, { ...value, replacesId }))) {
      refuse('value_replaced');
    }
    return { valueId: await insertValue(trx, { ...said, by: person.id, at: now() }) };
  });
}

type Replacing = { measureId: string; officeId: string | null; replacesId: string };

async function stillStands(
  trx: Transaction<Database>,
  { measureId, officeId, replacesId }: Replacing,
) {
  const standing = await valuesOf(trx, measureId);
  return standing.some((value) => value.valueId === replacesId && value.officeId === officeId);
}
