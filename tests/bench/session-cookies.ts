import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { createAuth } from '#server/auth/auth.ts';
import { keptSecret } from '#server/secrets.ts';

/**
 * Signs each person in and gives their Cookie headers, good for as long as any session. The server
 * started on the same data folder accepts them, at any address without TLS.
 */
export async function signIn(
  db: Kysely<Database>,
  dataDirectory: string,
  personIds: readonly string[],
): Promise<string[]> {
  const auth = createAuth({
    db,
    secret: keptSecret(dataDirectory, 'auth'),
    publicUrl: 'http://localhost',
    origins: ['http://localhost'],
    trustedProxy: false,
    sendCode: async () => undefined,
    onSessionEnd: async () => undefined,
  });
  const cookies: string[] = [];
  for (const userId of personIds) {
    const { headers } = await auth.api.startSession({
      body: { userId },
      headers: new Headers(),
      returnHeaders: true,
    });
    cookies.push(headers.getSetCookie().map(withoutAttributes).join('; '));
  }
  return cookies;
}

function withoutAttributes(cookie: string): string {
  return cookie.split(';')[0] ?? '';
}
