import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ReadCaller } from '#server/auth/caller.ts';
import type { Caller } from '#server/trpc/trpc.ts';

export type Admission =
  | { caller: Caller; search: URLSearchParams }
  | { refused: 401 | 403 | 429 | 503 };

export type AdmissionRules = {
  readCaller: ReadCaller;
  origins: readonly string[];
  /** Whether this person may hold one socket more. */
  hasRoomFor: (personId: string) => boolean;
};

/** The path part of a request's address; null when it has none that makes sense. */
export function addressOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '', 'http://concord.invalid');
}

/**
 * Asked before the upgrade: a browser from another site, or somebody without a session, never gets
 * a socket. Programs send no Origin; browsers always do, and cannot leave it out.
 */
export async function admit(
  request: IncomingMessage,
  search: URLSearchParams,
  { readCaller, origins, hasRoomFor }: AdmissionRules,
): Promise<Admission> {
  const { origin, cookie } = request.headers;
  if (origin !== undefined && !origins.includes(origin)) return { refused: 403 };
  if (!cookie) return { refused: 401 };
  const caller = await readCaller(new Headers({ cookie }));
  if (!caller) return { refused: 401 };
  return hasRoomFor(caller.id) ? { caller, search } : { refused: 429 };
}

export function refuseUpgrade(stream: Duplex, status: 401 | 403 | 404 | 429 | 503): void {
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
