import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { PAST_CASES } from '../past-cases/registry.ts';
import { recordId } from '../record-id.ts';
import { RECORDED_PRACTICES, type RecordedPractice } from './recorded-practices.ts';
import { RECORDED_MEASURES, type RecordedMeasure } from './recorded-values.ts';

/** Practices and values from the public record. What is there already is left as it is. */
export async function seedPractices(trx: Transaction<Database>): Promise<void> {
  for (const practice of RECORDED_PRACTICES) await addPractice(trx, practice);
  for (const measure of RECORDED_MEASURES) await addMeasure(trx, measure);
}

async function addPractice(trx: Transaction<Database>, practice: RecordedPractice) {
  const { campaignId, title, topic, what, tried, evidence } = practice;
  const { sources, at } = pastCase(campaignId);
  const id = recordId(`practice:${campaignId}`);
  const added = await trx
    .insertInto('practice')
    .values({ id, office_id: null, campaign_id: campaignId, made_by: null, made_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  const worded = { title, topic, what, tried, shared: true, written_by: null, written_at: at };
  await trx
    .insertInto('practice_wording')
    .values({ ...worded, practice_id: id, evidence: JSON.stringify(evidence) })
    .execute();
  const said = { practice_id: id, said_by: null, said_at: at, sources };
  await trx
    .insertInto('practice_adoption')
    .values(
      practice.areas.map(({ officeId, ...area }) => ({
        ...said,
        ...area,
        office_id: officeId,
        state: 'adopted' as const,
      })),
    )
    .execute();
  await addByGovernment(trx, practice, id);
}

async function addByGovernment(
  trx: Transaction<Database>,
  { campaignId, byGovernment }: RecordedPractice,
  practiceId: string,
) {
  if (byGovernment.length === 0) return;
  const { sources, at } = pastCase(campaignId);
  await trx
    .insertInto('practice_by_government')
    .values(
      byGovernment.map((done, place) => ({
        ...done,
        practice_id: practiceId,
        sources,
        recorded_by: null,
        // A second apart, so that they stay in their order.
        recorded_at: new Date(at.getTime() + place * 1_000),
      })),
    )
    .execute();
}

async function addMeasure(trx: Transaction<Database>, measure: RecordedMeasure) {
  const { title, campaignId, values } = measure;
  const { sources, at } = pastCase(campaignId);
  const added = await trx
    .insertInto('divergence_measure')
    .values({ id: recordId(`measure:${title}`), title, made_by: null, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await trx
    .insertInto('divergence_value')
    .values(
      values.map(({ officeId, ...value }) => ({
        ...value,
        measure_id: added.id,
        office_id: officeId,
        sources,
        recorded_by: null,
        recorded_at: at,
      })),
    )
    .execute();
}

/** The sources of a past case, and the day as of which it stands. */
function pastCase(campaignId: string) {
  const found = PAST_CASES.find(({ id }) => id === campaignId);
  if (!found) throw new Error(`There is no past case ${campaignId}`);
  return { sources: JSON.stringify(found.sources), at: new Date(found.asOf) };
}
