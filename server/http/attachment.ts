import { TRPCError } from '@trpc/server';

/**
 * Names a file that is downloaded: "Keep bus fares at £2, version 2.docx", in ASCII for old readers
 * and in full for all others. What no file system takes in a title becomes a space.
 */
export function attachment(title: string, rest: string): string {
  const plain = title
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();
  const name = `${plain}${rest}`.replace(/\s+/g, ' ');
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

type FileNamed = { contentType: string; disposition: string };

/** A file to be kept by whoever asked for it, and by nobody on the way. */
export function fileAnswer(body: string | Uint8Array, { contentType, disposition }: FileNamed) {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': contentType,
      'content-disposition': disposition,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** A file that somebody outside sent: never shown in a browser, and of no type that one would run. */
export function outsideFile(bytes: Uint8Array, disposition: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The same answer for a file that is absent and for one that is not theirs. */
export function noFile() {
  return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
}

const HIDDEN = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN'];

/** What a procedure gives; undefined where it is absent or not theirs to see. */
export async function ifSeen<Found>(read: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TRPCError && HIDDEN.includes(error.code)) return undefined;
    throw error;
  }
}
