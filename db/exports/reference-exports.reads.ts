import type { Kysely } from 'kysely';
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
