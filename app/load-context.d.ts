import type { AuthForPages } from '#server/http/auth-for-pages.ts';
import type { Api } from '#server/trpc/app.router.ts';
import type { Caller } from '#server/trpc/trpc.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** The domain's one API, called in process as the person of this request. */
    api: Api;
    person: Caller | null;
    /** better-auth's HTTP handler: forms sign in and out through it, so that its checks apply. */
    auth: AuthForPages;
    demonstration: boolean;
    cspNonce: string;
  }
}
