import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What is on record of a round by silence; undefined where it is run otherwise. */
export function silenceRun(db: Kysely<Database>, roundId: string) {
  return db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('position', 'position.id', 'round.position_id')
    .leftJoin('silence_objection as objection', 'objection.round_id', 'round.id')
    .leftJoin('office', 'office.id', 'objection.office_id')
    .leftJoin('silence_pause as pause', 'pause.round_id', 'round.id')
    .leftJoin('silence_end as ended', 'ended.round_id', 'round.id')
    .where('round.id', '=', roundId)
    .where('round.runs_from', 'is not', null)
    .select(['round.id as roundId', 'round.number', 'round.position_id as positionId'])
    .select(['position.title', 'version.number as versionNumber', 'round.deadline'])
    .select(['round.superseded_at as supersededAt', 'round.opened_at as openedAt'])
    .select((eb) => eb.ref('round.runs_from').$notNull().as('runsFrom'))
    .select(['objection.objection', 'objection.words', 'objection.objected_at as objectedAt'])
    .select(['office.name as objectorName', 'pause.moved_from as movedFrom'])
    .select(['ended.outcome', 'ended.answered as answeredAtEnd'])
    .select(sql<number>`coalesce(cardinality(pause.office_ids), 0)`.as('pausedFor'))
    .executeTakeFirst();
}

export type SilenceRun = NonNullable<Awaited<ReturnType<typeof silenceRun>>>;

/**
 * Offices of a round by silence that said nothing in it and where nobody was shown its text before
 * a moment: for them the notice that it runs may as well not have come.
 */
export async function officesUnaware(
  db: Kysely<Database>,
  { roundId, before }: { roundId: string; before: Date },
): Promise<string[]> {
  const { rows } = await sql<{ officeId: string }>`
    select asked.office_id as "officeId"
    from round_office as asked
    join round on round.id = asked.round_id
    join version on version.id = round.version_id
    where asked.round_id = ${roundId}
      and not exists (
        select from decision
        where decision.round_id = asked.round_id and decision.office_id = asked.office_id
      )
      and not exists (
        select from reading
        join standing_mandate as mandate on mandate.person_id = reading.person_id
        where mandate.office_id = asked.office_id and reading.position_id = round.position_id
          and reading.shown = 'v' || version.number
          and reading.at >= round.opened_at and reading.at < ${before}
          and mandate.starts_at <= reading.at
          and (mandate.ends_at is null or mandate.ends_at > reading.at)
      )
    order by asked.office_id
  `.execute(db);
  return rows.map(({ officeId }) => officeId);
}

/** Rounds by silence whose time is up and of which nothing is on record yet. */
export async function silencesDue(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('round')
    .leftJoin('silence_objection as objection', 'objection.round_id', 'round.id')
    .where('round.runs_from', 'is not', null)
    .where('round.deadline', '<=', now)
    .where('round.closed_at', 'is', null)
    .where('round.superseded_at', 'is', null)
    .where('objection.round_id', 'is', null)
    .orderBy('round.deadline')
    .select('round.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the newest version of a position was put by silence before, and the silence broken. */
export async function brokenBefore(db: Kysely<Database>, positionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('round')
    .innerJoin('silence_objection as objection', 'objection.round_id', 'round.id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.position_id', '=', positionId)
    .where('objection.objection', '<>', 'object_to_silence')
    .where('version.number', '=', (eb) =>
      eb
        .selectFrom('version as newest')
        .where('newest.position_id', '=', positionId)
        .select((newest) => newest.fn.max('newest.number').as('number')),
    )
    .select('round.id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone of the offices a round asks, and the secretariat: whom its news is sent to. */
export function peopleOfRound(db: Kysely<Database>, roundId: string, now: Date) {
  const asked = db.selectFrom('round_office').where('round_id', '=', roundId).select('office_id');
  return db
    .selectFrom('standing_mandate as mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .where((eb) =>
      eb.or([eb('mandate.role', '=', 'secretariat'), eb('mandate.office_id', 'in', asked)]),
    )
    .distinct()
    .orderBy('person.email')
    .select(['person.name', 'person.email'])
    .execute();
}

/** The round a version is put in now, if any. */
export function roundOpenOn(db: Kysely<Database>, versionId: string) {
  return db
    .selectFrom('round')
    .where('version_id', '=', versionId)
    .where('closed_at', 'is', null)
    .where('superseded_at', 'is', null)
    .select('id as roundId')
    .executeTakeFirst();
}
