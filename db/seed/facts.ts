import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { seedCampaigns } from './campaigns.ts';
import { FACTS } from './facts/registry.ts';
import { PAST_CASES } from './past-cases/registry.ts';
import { seedPractices } from './practices/practices.ts';
import { RECORDED_PRACTICES } from './practices/recorded-practices.ts';
import { RECORDED_MEASURES } from './practices/recorded-values.ts';

/**
 * Offices, holders, departments, posts, bank holidays, past cases and practices of the record, with their sources. Run at
 * every start: it does nothing when these facts were seeded before, and never overwrites a row.
 */
export async function seedFacts(db: Kysely<Database>): Promise<void> {
  const version = createHash('sha256')
    .update(JSON.stringify([FACTS, PAST_CASES, RECORDED_PRACTICES, RECORDED_MEASURES]))
    .digest('hex');
  const seeded = await db.selectFrom('facts_seed').select('version').executeTakeFirst();
  if (seeded?.version === version) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('facts_seed'))`.execute(trx);
    await seedOffices(trx);
    await seedGovernment(trx);
    await seedForums(trx);
    await seedCampaigns(trx);
    await seedPractices(trx);
    await trx
      .insertInto('facts_seed')
      .values({ singleton: true, version })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ version }))
      .execute();
  });
}

async function seedOffices(trx: Transaction<Database>) {
  await trx
    .insertInto('office')
    .values(FACTS.offices.map((office) => columns(office)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('forum_membership')
    .values(FACTS.memberships.map((membership) => columns(membership)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('holder')
    .values(FACTS.holders.map((holder) => columns(holder)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function seedGovernment(trx: Transaction<Database>) {
  await trx
    .insertInto('department')
    .values(FACTS.departments.map((department) => columns(department)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('post')
    .values(FACTS.posts.map((post) => columns(post)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('post_title')
    .values(FACTS.postTitles.map((title) => columns(title)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await seedPostHolders(trx);
  await trx
    .insertInto('bank_holiday')
    .values(FACTS.bankHolidays)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('clock_pause')
    .values(FACTS.clockPauses.map((pause) => columns(pause)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function seedForums(trx: Transaction<Database>) {
  await trx
    .insertInto('forum')
    .values(FACTS.forums.map((forum) => columns({ ...forum, strands: [...forum.strands] })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('meeting')
    .values(FACTS.forumMeetings.map(({ id, forumId }) => ({ id, forum_id: forumId, strand: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('meeting_change')
    .values(
      FACTS.forumMeetings.map(({ id, day, place, source }) => {
        return { meeting_id: id, move: 'record' as const, day, place, source };
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A post of which somebody recorded something is theirs: a day they corrected would come back. */
async function seedPostHolders(trx: Transaction<Database>) {
  const recorded = await trx.selectFrom('post_record').distinct().select('post_id').execute();
  const kept = new Set(recorded.map((row) => row.post_id));
  await trx
    .insertInto('post_holder')
    .values(
      FACTS.postHolders.filter(({ postId }) => !kept.has(postId)).map((holder) => columns(holder)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type SnakeCase<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Tail>}`
  : Name;
type Columns<Fact> = {
  [Name in keyof Fact & string as SnakeCase<Name>]: Name extends 'sources' ? string : Fact[Name];
};

/** A fact as its row: column names in snake_case, sources as JSON text. */
function columns<Fact extends object>(fact: Fact): Columns<Fact> {
  return Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      name === 'sources' ? JSON.stringify(value) : value,
    ]),
  ) as Columns<Fact>;
}
