/** A page that asks to sign in first is remembered, so that signing in leads back to it. */
export function rememberPath(request: Request, response: Response): void {
  if (request.method !== 'GET' || response.headers.get('location') !== '/sign-in') return;
  const { pathname, search } = new URL(request.url);
  if (pathname === '/') return;
  response.headers.set('location', `/sign-in?to=${encodeURIComponent(pathname + search)}`);
}
