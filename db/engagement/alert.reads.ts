import { type Kysely, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import { ALERT_SHOWN_DAYS, ALERT_WINDOW_DAYS } from '#shared/engagement/alert.rules.ts';
import type { Channel } from '#shared/engagement/engagement.state.ts';
import type { AlertAnswer } from '#shared/engagement/seat-at-the-table.state.ts';
import type { Viewer } from './engagement.reads.ts';

const LISTED = 50;

const optedIn = (office: ReturnType<typeof sql.ref>) => sql`exists (
  select from standing_consent as consent
  where consent.office_id = ${office} and consent.kind = 'alerts'
)`;

/** Contacts of two offices with one department that share a topic, close to each other. */
const sameMatter = sql`
  theirs.office_id <> contact.office_id
  and theirs.capacity = 'office' and contact.capacity = 'office'
  and theirs.department_id = contact.department_id
  and abs(theirs.happened_on - contact.happened_on) <= ${sql.lit(ALERT_WINDOW_DAYS)}
  and about.topic = any(theirs.topics)`;

const answer = (contact: string) => sql`(
  select answer from standing_alert_answer as said
  where said.engagement_id = ${sql.ref(`${contact}.id`)} and said.topic = about.topic
)`;

/** What two offices showed each other: who, whom and when. What was said stays each one's own. */
export type Shown = {
  officeName: string;
  happenedOn: string;
  channel: Channel;
  postTitle: string | null;
  officialRole: string | null;
};

export type AlertRow = {
  engagementId: string;
  officeId: string;
  topic: string;
  department: string;
  happenedOn: string;
  answer: AlertAnswer | null;
  shown: Shown[];
};

/**
 * Of these offices' own contacts those that another office logged too, where both asked to be told.
 * How many did is not said; who did, only where both share.
 */
export async function alertsFor(
  db: Kysely<Database>,
  { officeIds }: Viewer,
  today: string,
): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select contact.id as "engagementId", contact.office_id as "officeId", about.topic,
      department.name as department, contact.happened_on as "happenedOn",
      ${answer('contact')} as answer,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'officeName', office.name, 'happenedOn', theirs.happened_on,
          'channel', theirs.channel, 'postTitle', post.title,
          'officialRole', theirs.official_role
        ) order by theirs.happened_on, office.name)
        from standing_engagement as theirs
        join office on office.id = theirs.office_id
        left join post on post.id = theirs.post_id
        where ${sameMatter} and ${optedIn(sql.ref('theirs.office_id'))}
          and ${answer('contact')} = 'share' and ${answer('theirs')} = 'share'
      ), '[]') as shown
    from standing_engagement as contact
    cross join lateral unnest(contact.topics) as about (topic)
    join department on department.id = contact.department_id
    where contact.office_id = ${anyOf(officeIds)}
      and contact.happened_on >= ${today}::date - ${sql.lit(ALERT_SHOWN_DAYS)}
      and ${optedIn(sql.ref('contact.office_id'))}
      and exists (
        select from standing_engagement as theirs
        where ${sameMatter} and ${optedIn(sql.ref('theirs.office_id'))}
      )
    order by contact.happened_on desc, about.topic, contact.id
    limit ${sql.lit(LISTED)}
  `.execute(db);
  return rows;
}

export type PairRow = {
  topic: string;
  department: string;
  offices: string[];
  days: string[];
};

/** What the secretariat is told: pairs both offices share, or whose contacts it may read anyway. */
export async function pairsForSecretariat(db: Kysely<Database>, today: string): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`
    select about.topic, department.name as department,
      array[one.name, other.name] as offices,
      array[contact.happened_on, theirs.happened_on]::text[] as days
    from standing_engagement as contact
    cross join lateral unnest(contact.topics) as about (topic)
    join standing_engagement as theirs on ${sameMatter}
    join office as one on one.id = contact.office_id
    join office as other on other.id = theirs.office_id
    join department on department.id = contact.department_id
    where contact.office_id < theirs.office_id
      and contact.happened_on >= ${today}::date - ${sql.lit(ALERT_SHOWN_DAYS)}
      and (
        (contact.visibility <> 'office' and theirs.visibility <> 'office')
        or (
          ${optedIn(sql.ref('contact.office_id'))} and ${optedIn(sql.ref('theirs.office_id'))}
          and ${answer('contact')} = 'share' and ${answer('theirs')} = 'share'
        )
      )
    order by contact.happened_on desc, about.topic, one.name, other.name
    limit ${sql.lit(LISTED)}
  `.execute(db);
  return rows;
}

/** A contact an office may be asked about, with whose it is; undefined where it is not there. */
export function contactOf(db: Kysely<Database>, engagementId: string) {
  return db
    .selectFrom('standing_engagement')
    .where('id', '=', engagementId)
    .select(['id', 'office_id as officeId', 'topics'])
    .executeTakeFirst();
}
