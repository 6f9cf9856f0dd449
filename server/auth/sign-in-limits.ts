import type { Kysely } from 'kysely';
import { countAttempt } from '#db/people/attempt.writes.ts';
import type { Database } from '#db/schema.ts';
import type { Env } from '#server/env.ts';
import { ADDRESS_HEADER } from '#server/http/security.ts';
import { sha256Hex } from '#shared/hash.ts';

const MINUTE_MS = 60_000;
const LIMITED = ['/sign-in/email', '/sign-in/email-otp', '/email-otp/send-verification-otp'];
const BASE = '/api/auth';

type Handler = (request: Request) => Promise<Response>;

/**
 * Counts attempts to sign in by email, and by email and address together: whoever shares an
 * address with many colleagues is not locked out by them, and a stranger elsewhere hammering on
 * an account leaves its holder some attempts of their own.
 */
export function limitSignIn(
  db: Kysely<Database>,
  handler: Handler,
  { trustedProxy }: Pick<Env, 'trustedProxy'>,
): Handler {
  return async (request) => {
    const path = new URL(request.url).pathname.slice(BASE.length);
    if (request.method !== 'POST' || !LIMITED.includes(path)) return handler(request);
    const email = await emailIn(request);
    if (!email) return handler(request);
    const subject = await sha256Hex(email);
    const address = addressOf(request.headers, trustedProxy);
    const limits = [
      { key: `${path}|${subject}|${address}`, most: 10, windowMs: 15 * MINUTE_MS },
      { key: `${path}|${subject}`, most: 60, windowMs: 60 * MINUTE_MS },
    ];
    for (const limit of limits) {
      if (!(await countAttempt(db, limit, Date.now()))) return tooMany(limit.windowMs);
    }
    return handler(request);
  };
}

async function emailIn(request: Request): Promise<string | undefined> {
  const body = await request
    .clone()
    .json()
    .catch(() => null);
  return typeof body?.email === 'string' ? body.email.trim().toLowerCase() : undefined;
}

function addressOf(headers: Headers, trustedProxy: boolean): string {
  const forwarded = trustedProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : null;
  return forwarded || headers.get(ADDRESS_HEADER) || 'unknown';
}

function tooMany(windowMs: number): Response {
  return Response.json(
    { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts. Wait a while and try again.' },
    { status: 429, headers: { 'retry-after': String(windowMs / 1000) } },
  );
}
