import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';

/** Every term of an office, with what a correction has to respect. */
export function recordedTerms(trx: Transaction<Database>, officeId: string) {
  return trx
    .selectFrom('holder')
    .leftJoin('election', 'election.id', 'holder.elected_in')
    .where('holder.office_id', '=', officeId)
    .select(['holder.id as holderId', 'person_name as personName', 'styled_name as styledName'])
    .select(['holder.title', 'holder.party', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['holder.re_elected as reElected', 'election.poll_on as pollOn'])
    .select([
      sql<boolean>`exists (
        select from term_end where holder_id = holder.id and how_ended = 'poll'
          and not exists (select from term_end as later where later.replaces = term_end.id)
      )`.as('endedByPoll'),
      firstActOn.as('firstActOn'),
    ])
    .execute();
}

/** The first day in London on which anything was signed in a holder's name. */
const firstActOn = sql<Day | null>`(
  select to_char(min(at) at time zone 'Europe/London', 'YYYY-MM-DD') from (
    select decided_at as at from decision where holder_id = holder.id
    union all select withdrawn_at from withdrawal where holder_id = holder.id
    union all select objected_at from silence_objection where holder_id = holder.id
    union all select joined_at from joining where holder_id = holder.id
    union all select said_at from successor_word where holder_id = holder.id
    union all select made_at from delegation where holder_id = holder.id
  ) as act
)`;

/** How the terms of an office were recorded before, newest correction first, with who made it. */
export function termCorrections(db: Kysely<Database>, officeId: string) {
  return db
    .selectFrom('term_correction as correction')
    .innerJoin('holder', 'holder.id', 'correction.holder_id')
    .innerJoin('person', 'person.id', 'correction.recorded_by')
    .where('holder.office_id', '=', officeId)
    .orderBy('correction.recorded_at', 'desc')
    .select(['correction.id as correctionId', 'correction.source'])
    .select(['correction.recorded_at as recordedAt', 'person.name as recordedBy'])
    .select(['correction.was', 'correction.person_name as personName', 'correction.title'])
    .select(['correction.styled_name as styledName', 'correction.party'])
    .select('correction.starts_on as startsOn')
    .execute();
}
