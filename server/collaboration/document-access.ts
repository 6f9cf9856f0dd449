import type { Kysely } from 'kysely';
import { documentScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Caller } from '#server/trpc/trpc.ts';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import { canDraft, canEditDirectly, canSeePosition } from '#shared/positions/position.policy.ts';
import type { Writer } from '#shared/suggestions/drafting.rules.ts';
import { caretColour } from './caret-colours.ts';
import type { PresentPerson } from './presence.ts';
import type { Scope } from './wire.ts';

export type DocumentAccess = { scope: Scope; presentAs: PresentPerson; writer: Writer };

type Document = NonNullable<Awaited<ReturnType<typeof documentScope>>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What this person may do with this document now; null for none, and for no such document. */
export async function documentAccess(
  db: Kysely<Database>,
  caller: Caller,
  { documentId, schemaVersion }: { documentId: string; schemaVersion: number },
): Promise<DocumentAccess | null> {
  if (!UUID.test(documentId)) return null;
  const document = await documentScope(db, documentId);
  return document ? judgeAccess(caller, document, schemaVersion) : null;
}

/** The same, of a document that has been read. */
export function judgeAccess(
  caller: Caller,
  document: Document,
  schemaVersion: number,
): DocumentAccess | null {
  if (!canSeePosition(caller.mandates, document)) return null;
  const writable =
    canDraft(caller.mandates, document) &&
    document.lockedAt === null &&
    schemaVersion === SCHEMA_VERSION &&
    document.schemaVersion <= SCHEMA_VERSION;
  return {
    scope: writable ? 'read-write' : 'readonly',
    presentAs: presentAs(caller, document.coalition),
    writer: writerAs(caller, document),
  };
}

/** In whose name this person writes and suggests, and whether they may do more than suggest. */
function writerAs({ id, mandates }: Caller, document: Document): Writer {
  const offices = document.coalition.filter((officeId) => worksFor(mandates, officeId));
  return {
    person: id,
    offices: isSecretariat(mandates) ? [...offices, null] : offices,
    suggestsOnly: !canEditDirectly(mandates, document),
  };
}

function presentAs({ name, mandates }: Caller, coalition: readonly string[]): PresentPerson {
  const mandate = mandateFor(mandates, coalition);
  const officeId = mandate?.officeId ?? null;
  const officeName = mandate?.officeName ?? (isSecretariat(mandates) ? 'Secretariat' : '');
  return { name, officeId, officeName, color: caretColour(officeId, coalition) };
}

function mandateFor(mandates: readonly Mandate[], coalition: readonly string[]) {
  return mandates.find(({ officeId }) => officeId !== null && coalition.includes(officeId));
}

/** What a client says of itself on opening a document. */
type Claim = { schemaVersion: number; personId: string | null };

/**
 * A client says which model of the text it works by, and whose words it carries, as
 * `schema:<n> person:<id>` in place of a token; or the model alone as `?schema=<n>`. One that says
 * nothing knows none of our models and is taken to keep to the present one.
 */
export function claimOf(token: string, search: URLSearchParams): Claim {
  const [, model, personId = null] = CLAIM.exec(token) ?? [];
  const said = model ?? search.get('schema');
  return { schemaVersion: said === null ? SCHEMA_VERSION : Number(said), personId };
}

const CLAIM = /^schema:(\d{1,9})(?: person:([\w-]{1,64}))?$/;
