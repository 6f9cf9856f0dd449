import { ADDRESS_HEADER } from './security.ts';

/** Calls better-auth from a page's action: the same checks and limits as over HTTP. */
export type AuthForPages = (path: string, body: Record<string, unknown>) => Promise<Response>;

const CARRIED = ['cookie', 'user-agent', 'x-forwarded-for', ADDRESS_HEADER];

/** The asking browser's cookie and address go with the call; its Origin has been checked already. */
export function authForPages(
  handler: (request: Request) => Promise<Response>,
  asked: Request,
  publicUrl: string,
): AuthForPages {
  return (path, body) => {
    const headers = new Headers({
      'content-type': 'application/json',
      origin: new URL(publicUrl).origin,
    });
    for (const name of CARRIED) {
      const value = asked.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const address = new URL(`/api/auth${path}`, publicUrl);
    return handler(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
}
