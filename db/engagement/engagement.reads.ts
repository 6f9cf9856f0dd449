import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';

/** Through whose eyes: the offices a person works for, and whether they are of the secretariat. */
export type Viewer = { officeIds: readonly string[]; secretariat: boolean };

/** An office's own contacts, and what others show. Every read of one goes through it. */
export function engagementVisibleTo({ officeIds, secretariat }: Viewer) {
  return sql<SqlBool>`(
    contact.office_id = ${anyOf(officeIds)}
    or contact.visibility = 'forum'
    or (contact.visibility = 'secretariat' and ${secretariat}::boolean)
  )`;
}

/** An earlier wording keeps to whom it was written for, whatever the contact shows now. */
function recordVisibleTo({ officeIds, secretariat }: Viewer) {
  return sql<SqlBool>`(
    contact.office_id = ${anyOf(officeIds)}
    or record.visibility = 'forum'
    or (record.visibility = 'secretariat' and ${secretariat}::boolean)
  )`;
}

const LISTED = 100;

function contacts(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('standing_engagement as contact')
    .innerJoin('office', 'office.id', 'contact.office_id')
    .innerJoin('department', 'department.id', 'contact.department_id')
    .leftJoin('post', 'post.id', 'contact.post_id')
    .leftJoin('post_holder as held', (join) =>
      join
        .onRef('held.post_id', '=', 'contact.post_id')
        .onRef('held.starts_on', '<=', 'contact.happened_on')
        .on(sql<SqlBool>`(held.ends_on is null or held.ends_on > contact.happened_on)`),
    )
    .where(engagementVisibleTo(viewer))
    .select(['contact.id as engagementId', 'contact.office_id as officeId'])
    .select(['office.name as officeName', 'contact.happened_on as happenedOn'])
    .select(['department.id as departmentId', 'department.name as department'])
    .select(['department.abbreviation', 'contact.post_id as postId', 'post.title as postTitle'])
    .select(['held.person_name as holderName', 'contact.official_role as officialRole'])
    .select(['contact.channel', 'contact.formality', 'contact.setting', 'contact.capacity'])
    .select(['contact.side', 'contact.topics', 'contact.gist', 'contact.visibility']);
}

/** The contacts this person may read, the newest first. */
export function engagementLog(
  db: Kysely<Database>,
  viewer: Viewer,
  { topic }: { topic: string | null },
) {
  return contacts(db, viewer)
    .$if(topic !== null, (query) => query.where(sql<SqlBool>`${topic} = any(contact.topics)`))
    .orderBy('contact.happened_on', 'desc')
    .orderBy('contact.logged_at', 'desc')
    .orderBy('contact.id')
    .limit(LISTED)
    .execute();
}

/** Contacts with a post, whoever held it, the newest first. */
export function contactsWithPost(db: Kysely<Database>, viewer: Viewer, postId: string) {
  return contacts(db, viewer)
    .where('contact.post_id', '=', postId)
    .orderBy('contact.happened_on', 'desc')
    .orderBy('contact.id')
    .limit(LISTED)
    .execute();
}

/** The contacts on asks of these positions, as far as this person may read them; oldest first. */
export function contactsOnAsksOf(
  db: Kysely<Database>,
  viewer: Viewer,
  positionIds: readonly string[],
) {
  return contacts(db, viewer)
    .where(sql<SqlBool>`contact.record_id in (
      select raised.record_id from engagement_ask as raised
      join ask on ask.id = raised.ask_id
      where ask.position_id = any(${sql`${[...positionIds]}::uuid[]`})
    )`)
    .orderBy('contact.happened_on')
    .orderBy('contact.logged_at')
    .limit(LISTED)
    .execute();
}

/** One contact as it stands; undefined where it is not there for this person. */
export function engagementPage(db: Kysely<Database>, viewer: Viewer, engagementId: string) {
  return contacts(db, viewer)
    .innerJoin('person', 'person.id', 'contact.logged_by')
    .where('contact.id', '=', engagementId)
    .select(['contact.record_id as recordId', 'contact.logged_at as loggedAt'])
    .select('person.name as loggedBy')
    .executeTakeFirst();
}

/** Every wording of a contact this person may read, the newest first. */
export function engagementRecords(db: Kysely<Database>, viewer: Viewer, engagementId: string) {
  return db
    .selectFrom('standing_engagement as contact')
    .innerJoin('engagement_record as record', 'record.engagement_id', 'contact.id')
    .innerJoin('department', 'department.id', 'record.department_id')
    .innerJoin('person', 'person.id', 'record.written_by')
    .leftJoin('post', 'post.id', 'record.post_id')
    .where('contact.id', '=', engagementId)
    .where(engagementVisibleTo(viewer))
    .where(recordVisibleTo(viewer))
    .orderBy('record.seq', 'desc')
    .select(['record.id as recordId', 'record.happened_on as happenedOn', 'record.gist'])
    .select(['record.channel', 'record.capacity', 'record.topics', 'record.visibility'])
    .select(['record.official_role as officialRole', 'post.title as postTitle'])
    .select(['department.name as department', 'record.written_at as writtenAt'])
    .select('person.name as writtenBy')
    .execute();
}

/** What a procedure asks before it writes to a contact; locks it, so that edits queue. */
export async function lockEngagement(trx: Transaction<Database>, engagementId: string) {
  const locked = await trx
    .selectFrom('engagement')
    .where('id', '=', engagementId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  return trx
    .selectFrom('standing_engagement')
    .where('id', '=', engagementId)
    .select(['office_id as officeId', 'record_id as recordId'])
    .executeTakeFirst();
}

/** The department a post or a department's official belongs to; undefined where neither is known. */
export async function departmentMet(
  db: Kysely<Database>,
  { kind, id }: { kind: 'post' | 'department'; id: string },
): Promise<string | undefined> {
  const found =
    kind === 'post'
      ? await db
          .selectFrom('post')
          .where('id', '=', id)
          .select('department_id as id')
          .executeTakeFirst()
      : await db.selectFrom('department').where('id', '=', id).select('id').executeTakeFirst();
  return found?.id;
}

/** The departments there are on a day, those with a post that letters go to first. */
export function departmentsOn(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('department')
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', day)]))
    .orderBy('name')
    .select(['id', 'name', 'abbreviation'])
    .execute();
}

const ASKS_OFFERED = 40;

/** Whose positions: everybody's, or those open to these offices. Past cases raise nothing now. */
function openTo({ officeIds, secretariat }: Viewer) {
  return sql<SqlBool>`(${secretariat}::boolean or exists (
    select from position_office as open where open.position_id = position.id
      and open.office_id = ${anyOf(officeIds)}
  ) or position.reconstructed)`;
}

function asks(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('ask')
    .innerJoin('position', 'position.id', 'ask.position_id')
    .where(openTo(viewer))
    .select(['ask.id as askId', 'ask.number', 'ask.text', 'position.id as positionId'])
    .select('position.title as positionTitle');
}

/** The asks that can be raised: of live positions this person may see, the newest first. */
export function asksToRaise(db: Kysely<Database>, viewer: Viewer) {
  return asks(db, viewer)
    .where('position.reconstructed', '=', false)
    .orderBy('ask.asked_on', 'desc')
    .orderBy('position.title')
    .orderBy('ask.number')
    .limit(ASKS_OFFERED)
    .execute();
}

/** The asks a record says were raised, of those this person may see. */
export function asksRaised(db: Kysely<Database>, viewer: Viewer, recordId: string) {
  return asks(db, viewer)
    .innerJoin('engagement_ask as raised', 'raised.ask_id', 'ask.id')
    .where('raised.record_id', '=', recordId)
    .orderBy('position.title')
    .orderBy('ask.number')
    .execute();
}

/** Those of these asks that this person may see. */
export async function asksKnown(
  db: Kysely<Database>,
  viewer: Viewer,
  askIds: readonly string[],
): Promise<string[]> {
  if (askIds.length === 0) return [];
  const rows = await asks(db, viewer)
    .where('ask.id', 'in', [...askIds])
    .execute();
  return rows.map(({ askId }) => askId);
}

/** The offices among these, as a form offers them. */
export function officesNamed(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('office')
    .where('id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .orderBy('name')
    .select(['id', 'name'])
    .execute();
}
