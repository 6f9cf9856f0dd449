// Opens Concord without a network: one page that holds nobody's words, and the files it is made of.
// Texts are not here but in the browser's database, where the page itself looks for them.

const CACHE = 'concord-program';
const PAGE = '/offline';
const FILES = '/assets/';
const DRAFT = /^\/positions\/([0-9a-f-]{36})\/draft\/?$/;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]));
});

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.files)) event.waitUntil(keep(event.data.files));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(FILES)) event.respondWith(file(request));
  else if (request.mode === 'navigate') event.respondWith(page(event, url));
});

/** A file's name changes with its content, so a kept one is never stale. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Pages come from the server; without a network this one stands in for all of them. */
async function page({ request, preloadResponse }, { pathname }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const kept = await caches.match(PAGE);
    if (!kept || pathname === PAGE) return kept ?? Response.error();
    const [, positionId] = DRAFT.exec(pathname) ?? [];
    return Response.redirect(positionId ? `${PAGE}?position=${positionId}` : PAGE);
  }
}

/**
 * Keeps the page as it is for nobody in particular, with the files it names and those in use. All of
 * them first: a page without its files would be worse than none. Files of earlier programs go.
 */
async function keep(inUse) {
  const answer = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok) return;
  const named = (await answer.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [];
  const wanted = new Set([...named, ...inUse.filter((path) => path.startsWith(FILES))]);
  const cache = await caches.open(CACHE);
  const before = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([...wanted].filter((path) => !before.includes(path)));
  const isSameProgram = named.every((path) => before.includes(path));
  await cache.put(PAGE, answer);
  if (isSameProgram) return;
  for (const path of before) if (path !== PAGE && !wanted.has(path)) await cache.delete(path);
}
