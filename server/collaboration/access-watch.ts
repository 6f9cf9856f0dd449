import type { Kysely } from 'kysely';
import { openSessions } from '#db/people/open-session.reads.ts';
import { documentScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import { type DocumentAccess, judgeAccess } from './document-access.ts';
import type { DocumentConnection } from './document-connection.ts';
import { CLOSE, type CloseReason } from './limits.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { accepted } from './wire.ts';

/** Closes the sockets whose session has ended or whose person may now do other things than before. */
export async function recheckSessions(
  db: Kysely<Database>,
  sessions: readonly Session[],
): Promise<void> {
  if (sessions.length === 0) return;
  const ids = new Set(sessions.map(({ socket }) => socket.caller.sessionId));
  const open = await openSessions(db, [...ids]);
  const mandatesOf = new Map(open.map(({ sessionId, mandates }) => [sessionId, mandates]));
  for (const { socket } of sessions) {
    const reason = whyClose(socket.caller.mandates, mandatesOf.get(socket.caller.sessionId));
    if (reason) socket.close(reason);
  }
}

type Mandates = readonly { officeId: string | null; role: string }[];

function whyClose(before: Mandates, now: Mandates | undefined): CloseReason | null {
  if (!now) return CLOSE.sessionEnded;
  if (signature(now) === signature(before)) return null;
  return now.length === 0 ? CLOSE.forbidden : CLOSE.reset;
}

function signature(mandates: Mandates): string {
  return mandates
    .map(({ officeId, role }) => `${role} ${officeId ?? ''}`)
    .sort()
    .join('\n');
}

/**
 * Judges everyone in a document anew. Who may no longer write is told so; who may write again
 * connects anew, as only a fresh synchronisation brings in what was refused meanwhile.
 */
export async function recheckDocument(
  db: Kysely<Database>,
  room: Room,
  sessionOf: (connection: DocumentConnection) => Session | undefined,
): Promise<void> {
  const document = await documentScope(db, room.documentId);
  for (const connection of room.connections) {
    const { carrier, schemaVersion } = connection;
    const access = document ? judgeAccess(carrier.caller, document, schemaVersion) : null;
    if (access) changeAccess(connection, access);
    else sessionOf(connection)?.shutOut(connection);
  }
}

/** Whoever begins or ceases to write the text themselves connects anew, and the page with them. */
function changeAccess(connection: DocumentConnection, { scope, writer }: DocumentAccess) {
  if (writer.suggestsOnly !== connection.writer.suggestsOnly) {
    connection.carrier.close(CLOSE.reset);
    return;
  }
  if (scope === connection.scope) return;
  connection.scope = scope;
  if (scope === 'readonly') connection.send(accepted(connection.key, scope));
  else connection.carrier.close(CLOSE.reset);
}
