import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { isAbout } from './response.reads.ts';

/** A kept file with its bytes, and the positions whose replies it came with, if it came with any. */
export function keptFile(db: Kysely<Database>, fileId: string) {
  return db
    .selectFrom('reply_file as file')
    .where('file.id', '=', fileId)
    .select(['file.name', 'file.kind', 'file.bytes'])
    .select(
      sql<string[]>`array(
        select response.position_id from response_file
        join response on response.id = response_file.response_id
        where response_file.file_id = file.id
        union
        select ask.position_id from response_file
        join response_ask on response_ask.response_id = response_file.response_id
        join ask on ask.id = response_ask.ask_id
        where response_file.file_id = file.id
      )`.as('positionIds'),
    )
    .executeTakeFirst();
}

/** The files that came with replies on a position, without their bytes. */
export function filesOfReplies(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('response_file')
    .innerJoin('response', 'response.id', 'response_file.response_id')
    .innerJoin('reply_file as file', 'file.id', 'response_file.file_id')
    .where(isAbout(positionId))
    .orderBy('file.name')
    .select(['response.id as responseId', 'file.id', 'file.name', sizeOf])
    .execute();
}

const sizeOf = sql<number>`octet_length(file.bytes)`.as('size');

const filesOfIntake = sql<{ id: string; name: string; size: number }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', file.id, 'name', file.name, 'size', octet_length(file.bytes)
  ) order by file.name), '[]')
  from intake_file join reply_file as file on file.id = intake_file.file_id
  where intake_file.intake_id = intake.id
)`.as('files');

const waits = sql<SqlBool>`not exists (
  select from intake_outcome where intake_outcome.intake_id = intake.id
)`;

/** Mail that nobody has classified yet, oldest first. */
export function waitingIntake(db: Kysely<Database>) {
  return intakes(db).where(waits).orderBy('intake.received_at').execute();
}

export async function countWaitingIntake(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('intake')
    .where(waits)
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return row.waiting;
}

/** One of them; undefined where it is settled or not there. */
export function waitingIntakeById(db: Kysely<Database>, intakeId: string) {
  return intakes(db).where(waits).where('intake.id', '=', intakeId).executeTakeFirst();
}

function intakes(db: Kysely<Database>) {
  return db
    .selectFrom('intake')
    .innerJoin('position', 'position.id', 'intake.position_id')
    .leftJoin('person', (join) => join.on(sql<SqlBool>`lower(person.email) = lower(intake.sender)`))
    .select(['intake.id', 'intake.subject', 'intake.words', 'intake.sender'])
    .select(['intake.from_name as fromName', 'intake.sent_on as sentOn'])
    .select(['intake.received_at as receivedAt', 'person.name as senderName'])
    .select(['position.id as positionId', 'position.title as positionTitle', filesOfIntake]);
}

/** The ids and hashes of what came with a mail, to be kept with its response. */
export function keptWithIntake(db: Kysely<Database>, intakeId: string) {
  return db
    .selectFrom('intake_file')
    .innerJoin('reply_file as file', 'file.id', 'intake_file.file_id')
    .where('intake_file.intake_id', '=', intakeId)
    .orderBy('file.name')
    .select(['file.id', 'file.hash'])
    .execute();
}

/** The token of a position's address. */
export async function tokenOfPosition(db: Kysely<Database>, positionId: string) {
  const row = await db
    .selectFrom('position')
    .where('id', '=', positionId)
    .select('intake_token as token')
    .executeTakeFirst();
  return row?.token;
}
