import { redirect } from '@remix-run/node';

/** Goes on to `path` with the cookies that better-auth set or cleared. */
export function withItsCookies(answer: Response, path: string): Response {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return redirect(path, { headers });
}
