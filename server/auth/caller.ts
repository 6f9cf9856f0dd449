import type { Kysely } from 'kysely';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Caller } from '#server/trpc/trpc.ts';
import type { Auth } from './auth.ts';

/** The person behind a request's session cookie, with what they may do now; null without a session. */
export type ReadCaller = (headers: Headers) => Promise<Caller | null>;

export function callerReader(auth: Auth, db: Kysely<Database>, now: () => Date): ReadCaller {
  return async (headers) => {
    if (!headers.has('cookie')) return null;
    const found = await auth.api.getSession({ headers });
    if (!found) return null;
    const { user, session } = found;
    const mandates = await listMandates(db, user.id, now());
    return { id: user.id, name: user.name, email: user.email, sessionId: session.id, mandates };
  };
}
