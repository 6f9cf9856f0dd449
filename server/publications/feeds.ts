import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { atomFeed, type Feed, jsonFeed, sitemap } from '#shared/publications/feed.rules.ts';
import { publicationsRouter } from './publication.router.ts';

const createPublications = createCallerFactory(publicationsRouter);

/** Five minutes: a page taken down must not live on in a cache for long. */
const CACHED = 'public, max-age=300';

type Written = { contentType: string; write: (feed: Feed) => string };

const FEEDS: Record<string, Written> = {
  '/public/feed.atom': { contentType: 'application/atom+xml; charset=utf-8', write: atomFeed },
  '/public/feed.json': {
    contentType: 'application/feed+json; charset=utf-8',
    write: (feed) => JSON.stringify(jsonFeed(feed)),
  },
  '/sitemap.xml': { contentType: 'application/xml; charset=utf-8', write: sitemap },
};

/** `/public/feed.atom`, `/public/feed.json`, `/sitemap.xml` and `/robots.txt`, for anyone. */
export function publicFeeds(app: Hono, readContext: ReadContext): void {
  for (const [path, { contentType, write }] of Object.entries(FEEDS)) {
    app.get(path, async (c) => {
      const context = { ...(await readContext(new Headers())), person: null };
      const body = write(await createPublications(context).list());
      return c.body(body, 200, { 'content-type': contentType, 'cache-control': CACHED });
    });
  }
  app.get('/robots.txt', async (c) => {
    const { installation } = await readContext(new Headers());
    return c.text(robots(installation.publicUrl), 200, { 'cache-control': CACHED });
  });
}

/** Search engines are shown what is public, and asked to leave the rest alone. */
function robots(publicUrl: string): string {
  return [
    'User-agent: *',
    'Allow: /public',
    'Allow: /verify',
    'Allow: /assets',
    'Disallow: /',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}
