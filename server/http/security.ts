import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const YEAR_SECONDS = 31_536_000;

/** The largest form or call; the longest text anybody types here is a few dozen kilobytes. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The header better-auth reads a client's address from; only this program ever sets it. */
export const ADDRESS_HEADER = 'x-concord-address';

/**
 * Refuses a change that another site's page sends. Browsers name the sender in `Origin`; programs
 * without one (scripts, load generators) carry no ambient cookies and pass.
 */
export function sameOriginOnly(origins: readonly string[]): MiddlewareHandler {
  const ours = new Set(origins);
  return async (c, next) => {
    const origin = c.req.header('origin');
    const crossSite = c.req.header('sec-fetch-site') === 'cross-site';
    const foreign = origin !== undefined && !ours.has(origin);
    if (!SAFE.has(c.req.method) && (foreign || crossSite)) {
      return c.text(
        `This came from another address than Concord's own (${origins[0]}) and was refused. ` +
          'Open Concord by its own address and try again. Whoever runs it sets that address in PUBLIC_URL.',
        403,
      );
    }
    return next();
  };
}

/** A file of 5 MB, also as the text a form carries a file in when it is confirmed. */
const MAX_FILE_BODY_BYTES = 7 * MAX_BODY_BYTES;
const TAKES_FILES = /^\/(positions\/[^/]+\/import|posts\/import|verify)(\.data)?$/;

/** A reply's file as it was read, and another chosen in its place: what was typed comes back either way. */
const MAX_REPLY_BODY_BYTES = 14 * MAX_BODY_BYTES;
const TAKES_REPLIES = /^\/positions\/[^/]+\/responses\/new(\.data)?$/;

const limitTo = (maxSize: number, words: string) =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      c.text(`This is larger than Concord accepts (${words}). Shorten it and send it again.`, 413),
  });

const limitForm = limitTo(MAX_BODY_BYTES, '1 MB');
const limitFile = limitTo(MAX_FILE_BODY_BYTES, '5 MB');
const limitReply = limitTo(MAX_REPLY_BODY_BYTES, '5 MB');

export const limitBody: MiddlewareHandler = (c, next) => {
  if (TAKES_REPLIES.test(c.req.path)) return limitReply(c, next);
  return TAKES_FILES.test(c.req.path) ? limitFile(c, next) : limitForm(c, next);
};

/** What every answer carries; nothing is kept in a shared cache unless it says so itself. */
export function commonHeaders(publicUrl: string): MiddlewareHandler {
  const secure = publicUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    // Not by `c.header`, which makes the whole answer anew for each.
    const { headers } = c.res;
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    if (secure) headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

/** Scripts run only when this program sent them: from its own files, or with this page's nonce. */
export function contentSecurityPolicy(
  cspNonce: string,
  { production, origins }: { production: boolean; origins: readonly string[] },
): string {
  // A policy cannot name an IPv6 address; browsers that came by one are covered by 'self'.
  const named = origins.filter((origin) => !origin.includes('['));
  const sockets = named.map((origin) => origin.replace(/^http/, 'ws')).join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' ${production ? `'nonce-${cspNonce}'` : "'unsafe-inline'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Writes the socket's address into the request and drops what the client claims it to be. */
export function stampAddress(request: IncomingMessage): void {
  const kept: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2);
    if (name.toLowerCase() !== ADDRESS_HEADER) kept.push(name, value);
  }
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  request.rawHeaders = [...kept, ADDRESS_HEADER, address];
  request.headers[ADDRESS_HEADER] = address;
}
