import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Evidence } from '#shared/practices/practice.rules.ts';
import type { AdoptionState } from '#shared/practices/practice.state.ts';

type Writing = { by: string; at: Date };

export async function insertPractice(
  trx: Transaction<Database>,
  { officeId, by, at }: Writing & { officeId: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('practice')
    .values({ office_id: officeId, made_by: by, made_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type NewWording = Writing & {
  practiceId: string;
  title: string;
  topic: string;
  what: string;
  tried: string | null;
  cost: string | null;
  staff: string | null;
  notAgain: string | null;
  effect: string | null;
  evidence: readonly Evidence[];
  shared: boolean;
};

/** Writes down what is now said of a practice. What was said before stays. */
export async function insertWording(trx: Transaction<Database>, said: NewWording): Promise<string> {
  const { practiceId, notAgain, evidence, by, at, ...rest } = said;
  const { id } = await trx
    .insertInto('practice_wording')
    .values({
      ...rest,
      practice_id: practiceId,
      not_again: notAgain,
      evidence: JSON.stringify(evidence),
      written_by: by,
      written_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Says the same once more, to the forum: the draft before it stays the office's own. */
export async function shareWording(
  trx: Transaction<Database>,
  { practiceId, by, at }: Writing & { practiceId: string },
): Promise<void> {
  await sql`
    insert into practice_wording (practice_id, title, topic, what, tried, cost, staff, not_again,
      effect, evidence, shared, written_by, written_at)
    select id, title, topic, what, tried, cost, staff, not_again, effect, evidence, true,
      ${by}::uuid, ${at}::timestamptz
    from standing_practice where id = ${practiceId}
  `.execute(trx);
}

export type NewAdoption = Writing & {
  practiceId: string;
  officeId: string;
  state: AdoptionState;
  since: string | null;
  change: string | null;
};

export async function insertAdoption(
  trx: Transaction<Database>,
  { practiceId, officeId, by, at, ...said }: NewAdoption,
): Promise<void> {
  await trx
    .insertInto('practice_adoption')
    .values({
      ...said,
      practice_id: practiceId,
      office_id: officeId,
      sources: '[]',
      said_by: by,
      said_at: at,
    })
    .execute();
}

export type NewByGovernment = Writing & {
  practiceId: string;
  what: string;
  happened: string;
  source: string;
  /** The entry it corrects; null for one of its own. */
  replacesId: string | null;
};

export async function insertByGovernment(
  trx: Transaction<Database>,
  { practiceId, what, happened, source, replacesId, by, at }: NewByGovernment,
): Promise<void> {
  await trx
    .insertInto('practice_by_government')
    .values({
      practice_id: practiceId,
      what,
      happened,
      sources: JSON.stringify([source]),
      replaces_id: replacesId,
      recorded_by: by,
      recorded_at: at,
    })
    .execute();
}
