import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createDocument } from '#db/documents/document.writes.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import type { ReadCaller } from '#server/auth/caller.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

/** Sessions as better-auth keeps them, without its signature on the cookie. */
export function callerBySessionRow(
  db: Kysely<Database>,
  now: () => Date = () => new Date(),
): ReadCaller {
  return async (headers) => {
    const id = /session=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1];
    if (!id) return null;
    const found = await db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.userId')
      .where('session.id', '=', id)
      .select(['person.id', 'person.name', 'person.email', 'session.id as sessionId'])
      .executeTakeFirst();
    return found ? { ...found, mandates: await listMandates(db, found.id, now()) } : null;
  };
}

/** Signs a person in; the answer is the cookie. */
export async function addSession(db: Kysely<Database>, personId: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('session')
    .values({
      id,
      token: id,
      userId: personId,
      expiresAt: new Date(Date.now() + 3_600_000),
      ipAddress: null,
      userAgent: null,
    })
    .execute();
  return `session=${id}`;
}

type DocumentOptions = {
  /** Offices that suggest and do not write. */
  suggesting?: readonly string[] | undefined;
  text?: DocumentJson | undefined;
};

export async function aDocument(
  db: Kysely<Database>,
  officeIds: readonly string[],
  { suggesting = [], text }: DocumentOptions = {},
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('position')
      .values({ title: 'Step-free stations', coalition_kind: 'named' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const offices = officeIds.map((office) => ({
      position_id: id,
      office_id: office,
      drafts: !suggesting.includes(office),
    }));
    await trx.insertInto('position_office').values(offices).execute();
    const { documentId } = await createDocument(trx, { positionId: id, ...(text && { text }) });
    return documentId;
  });
}
