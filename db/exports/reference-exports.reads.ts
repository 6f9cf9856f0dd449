import { type Kysely, sql } from 'kysely';
import { holidayStands, pauseStands } from '#db/government/bank-holiday.reads.ts';
import { neverReplaced } from '#db/offices/seat.reads.ts';
import type { Database } from '#db/schema.ts';

export function exportedOffices(db: Kysely<Database>) {
  return db
    .selectFrom('office')
    .orderBy('name')
    .select(['id', 'name', 'authority_name', 'mayor_title', 'category', 'region', 'gss_code'])
    .select(['population', 'population_year', 'established_on', 'abolished_on'])
    .execute();
}

export function exportedHolders(db: Kysely<Database>) {
  return db
    .selectFrom('holder')
    .innerJoin('office', 'office.id', 'holder.office_id')
    .orderBy('office.name')
    .orderBy('holder.starts_on')
    .select(['office.name as office', 'holder.person_name', 'holder.styled_name', 'holder.title'])
    .select(['holder.party', 'holder.starts_on', 'holder.ends_on', 'holder.how_ended'])
    .execute();
}

export function exportedDepartments(db: Kysely<Database>) {
  return db
    .selectFrom('department')
    .orderBy('name')
    .select(['id', 'name', 'abbreviation', 'starts_on', 'ends_on', 'succeeded_by'])
    .select('reply_target_working_days')
    .execute();
}

export function exportedPosts(db: Kysely<Database>) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .orderBy('post.title')
    .select(['post.id', 'post.title', 'department.name as department'])
    .execute();
}

export function exportedPostHolders(db: Kysely<Database>) {
  return db
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .orderBy('post.title')
    .orderBy('post_holder.starts_on')
    .select(['post.title as post', 'post_holder.person_name', 'post_holder.starts_on'])
    .select(['post_holder.ends_on', 'post_holder.acting', 'post_holder.confidence'])
    .execute();
}

/** Who belongs to the forum, from when to when. */
export function exportedMemberships(db: Kysely<Database>) {
  return db
    .selectFrom('forum_membership as member')
    .innerJoin('office', 'office.id', 'member.office_id')
    .orderBy('office.name')
    .orderBy('member.starts_on')
    .select(['office.name as office', 'member.starts_on', 'member.ends_on'])
    .execute();
}

/** Elections as they are known now: what a later record replaced is left out. */
export function exportedElections(db: Kysely<Database>) {
  return db
    .selectFrom('election')
    .innerJoin('office', 'office.id', 'election.office_id')
    .where(neverReplaced)
    .orderBy('election.poll_on')
    .orderBy('office.name')
    .select(['office.name as office', 'election.kind', 'election.poll_on', 'election.notice_on'])
    .select(['election.called_off', 'election.source'])
    .execute();
}

/** Where mayors meet, and how often they promised to. */
export function exportedForums(db: Kysely<Database>) {
  return db
    .selectFrom('forum')
    .orderBy('name')
    .select(['id', 'name', 'promised_per_year', 'promised_on', 'promise_source', 'checked_to'])
    .select(sql<string>`array_to_string(strands, '; ')`.as('strands'))
    .execute();
}

/** Bank holidays that stand, with the parts of the UK each holds in. */
export function exportedBankHolidays(db: Kysely<Database>) {
  return db
    .selectFrom('bank_holiday')
    .where(holidayStands)
    .orderBy('day')
    .orderBy('title')
    .select(['day', 'title', sql<string>`array_to_string(parts, '; ')`.as('parts'), 'source'])
    .execute();
}

/** Times in which no reply clock counts. */
export function exportedClockPauses(db: Kysely<Database>) {
  return db
    .selectFrom('clock_pause')
    .where(pauseStands)
    .orderBy('starts_on')
    .select(['title', 'starts_on', 'ends_on', 'source'])
    .execute();
}
