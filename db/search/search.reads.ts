import { type Kysely, type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import { campaignVisibleTo } from '#db/campaigns/campaign-sight.reads.ts';
import { engagementVisibleTo } from '#db/engagement/engagement.reads.ts';
import { positionVisibleTo } from '#db/positions/position-sight.reads.ts';
import { practiceVisibleTo } from '#db/practices/practice.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  FOUND_MAX,
  holds,
  noNumber,
  nothing,
  passage,
  rank,
  resembles,
  type Search,
} from './matching.reads.ts';

/** Positions by their title, also misspelt, and by the department they address, under any of its names. */
export function positionsFound(db: Kysely<Database>, { words, lineage, sight }: Search) {
  const title = sql<string>`position.title`;
  return db
    .selectFrom('position')
    .where(positionVisibleTo(sight))
    .where(
      sql<SqlBool>`(${holds(title, words)} or ${resembles(words, title)} or exists (
        select from position_addressee join post on post.id = position_addressee.post_id
        where position_addressee.position_id = position.id
          and post.department_id = ${anyOf(lineage)}
      ))`,
    )
    .orderBy(rank(title, words), 'desc')
    .orderBy('position.opened_at', 'desc')
    .limit(FOUND_MAX)
    .select(['position.id', 'position.title', passage(title, words).as('passage')])
    .select(['position.id as positionId', noNumber.as('number')])
    .execute();
}

/** Of each position the newest frozen text that holds the words. */
export function versionsFound(db: Kysely<Database>, { words, sight }: Search) {
  const text = sql<string>`document_words(version.content)`;
  const newest = db
    .selectFrom('version')
    .innerJoin('position', 'position.id', 'version.position_id')
    .where(positionVisibleTo(sight))
    .where(holds(text, words))
    .distinctOn('version.position_id')
    .orderBy('version.position_id')
    .orderBy('version.number', 'desc')
    .select(['version.id', 'version.title', 'version.content', 'version.number'])
    .select(['version.position_id as positionId']);
  const newestText = sql<string>`document_words(version.content)`;
  return db
    .selectFrom(newest.as('version'))
    .orderBy(rank(newestText, words), 'desc')
    .orderBy('version.id')
    .limit(FOUND_MAX)
    .select(['version.id', 'version.title', passage(newestText, words).as('passage')])
    .select(['version.positionId', 'version.number'])
    .execute();
}

/** What government wrote, by its words and by the department that wrote. */
export function responsesFound(db: Kysely<Database>, { words, lineage, sight }: Search) {
  const summary = sql<string>`response.summary`;
  return db
    .selectFrom('response')
    .innerJoin('position', 'position.id', 'response.position_id')
    .leftJoin('post', 'post.id', 'response.post_id')
    .where(positionVisibleTo(sight))
    .where(sql<SqlBool>`(${holds(summary, words)} or post.department_id = ${anyOf(lineage)})`)
    .orderBy(rank(summary, words), 'desc')
    .orderBy('response.received_on', 'desc')
    .orderBy('response.id')
    .limit(FOUND_MAX)
    .select(['response.id', 'position.title', passage(summary, words).as('passage')])
    .select(['response.position_id as positionId', noNumber.as('number')])
    .execute();
}

/** What government promised, in its own words. */
export function commitmentsFound(db: Kysely<Database>, { words, lineage, sight }: Search) {
  const promised = sql<string>`commitment.words`;
  return db
    .selectFrom('commitment')
    .innerJoin('position', 'position.id', 'commitment.position_id')
    .innerJoin('post', 'post.id', 'commitment.post_id')
    .where(positionVisibleTo(sight))
    .where(sql<SqlBool>`(${holds(promised, words)} or post.department_id = ${anyOf(lineage)})`)
    .orderBy(rank(promised, words), 'desc')
    .orderBy('commitment.recorded_at', 'desc')
    .limit(FOUND_MAX)
    .select(['commitment.id', 'position.title', passage(promised, words).as('passage')])
    .select(['commitment.position_id as positionId', noNumber.as('number')])
    .execute();
}

/** Campaigns by title and subject; a campaign of today follows the positions it carries. */
export function campaignsFound(db: Kysely<Database>, { words, sight }: Search) {
  const text = sql<string>`campaign.title || '. ' || campaign.subject`;
  return db
    .selectFrom('campaign')
    .where(campaignVisibleTo(sight))
    .where(sql<SqlBool>`(${holds(text, words)} or ${resembles(words, sql`campaign.title`)})`)
    .orderBy(rank(text, words), 'desc')
    .orderBy('campaign.started', 'desc')
    .orderBy('campaign.id')
    .limit(FOUND_MAX)
    .select(['campaign.id', 'campaign.title', passage(text, words).as('passage')])
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}

/** Contacts through their one gate, by what was talked of, topics and department. */
export function engagementsFound(db: Kysely<Database>, { words, lineage, sight }: Search) {
  const gist = sql<string>`contact.gist`;
  const viewer = { officeIds: sight.officeIds, secretariat: sight.all };
  return db
    .selectFrom('standing_engagement as contact')
    .innerJoin('department', 'department.id', 'contact.department_id')
    .innerJoin('office', 'office.id', 'contact.office_id')
    .where(engagementVisibleTo(viewer))
    .where(
      sql<SqlBool>`(${holds(gist, words)} or lower(${words}) = any(
        select lower(topic) from unnest(contact.topics) as topic
      ) or contact.department_id = ${anyOf(lineage)})`,
    )
    .orderBy(rank(gist, words), 'desc')
    .orderBy('contact.happened_on', 'desc')
    .orderBy('contact.id')
    .limit(FOUND_MAX)
    .select(['contact.id', passage(gist, words).as('passage')])
    .select(sql<string>`office.name || ' and ' || department.name`.as('title'))
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}

/** Practices through their one gate: those shared, and the office's own drafts. */
export function practicesFound(db: Kysely<Database>, { words, sight }: Search) {
  const text = sql<string>`concat_ws('. ', practice.title, practice.topic, practice.what)`;
  return db
    .selectFrom('standing_practice as practice')
    .where(practiceVisibleTo(sight.officeIds))
    .where(sql<SqlBool>`(${holds(text, words)} or ${resembles(words, sql`practice.title`)})`)
    .orderBy(rank(text, words), 'desc')
    .orderBy('practice.title')
    .orderBy('practice.id')
    .limit(FOUND_MAX)
    .select(['practice.id', 'practice.title', passage(text, words).as('passage')])
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}

/** Departments of the lineage, and those whose name holds the words, also misspelt. */
export function departmentsFound(db: Kysely<Database>, { words, lineage }: Search) {
  const name = sql<string>`department.name`;
  return db
    .selectFrom('department')
    .where(
      sql<SqlBool>`(department.id = ${anyOf(lineage)} or ${holds(name, words)}
        or ${resembles(words, name)})`,
    )
    .orderBy('department.ends_on', (order) => order.desc().nullsFirst())
    .orderBy('department.name')
    .limit(FOUND_MAX)
    .select(['department.id', sql<string>`department.abbreviation`.as('title')])
    .select(passage(name, words).as('passage'))
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}

/** Posts by title, by the department under any of its names, and by whoever held them. */
export function postsFound(db: Kysely<Database>, { words, lineage }: Search) {
  const title = sql<string>`post.title`;
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .where(
      sql<SqlBool>`(${holds(title, words)} or post.department_id = ${anyOf(lineage)} or exists (
        select from post_holder where post_holder.post_id = post.id
          and ${resembles(words, sql`post_holder.person_name`)}
      ))`,
    )
    .orderBy(rank(title, words), 'desc')
    .orderBy('post.title')
    .limit(FOUND_MAX)
    .select(['post.id', 'post.title', sql<string>`department.name`.as('passage')])
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}
