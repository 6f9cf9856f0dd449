import { randomBytes, randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { ReadCaller } from '#server/auth/caller.ts';
import { logError } from '#server/log.ts';
import { appRouter, createCaller } from '#server/trpc/app.router.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { authForPages } from './auth-for-pages.ts';
import { rememberPath } from './return-path.ts';
import { commonHeaders, contentSecurityPolicy, limitBody, sameOriginOnly } from './security.ts';

export type AppOptions = {
  context: Omit<Context, 'person'>;
  readCaller: ReadCaller;
  authHandler: (request: Request) => Promise<Response>;
  /** Resolves when the database answers. */
  checkHealth: () => Promise<void>;
  /** Routes of parts that answer plain HTTP: exports, demonstration. Null: no pages at all. */
  parts: readonly ((app: Hono, readContext: ReadContext) => void)[] | null;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Where the built pages lie; null where Vite serves them. */
  buildDirectory: string | null;
  origins: readonly string[];
  production: boolean;
};

export type ReadContext = (headers: Headers) => Promise<Context>;

const MAX_BATCH = 10;

/** One fetch handler for everything but the collaboration socket. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const readContext: ReadContext = async (headers) => ({
    ...options.context,
    person: await options.readCaller(headers),
  });

  app.onError((error, c) => {
    const requestId = randomUUID();
    logError('request', error, { requestId, method: c.req.method, path: c.req.path });
    return c.text(
      `Something went wrong here and was noted (${requestId}). Try again in a moment.`,
      500,
    );
  });
  app.notFound((c) => c.text('There is nothing at this address.', 404));
  app.use(commonHeaders(options.context.installation.publicUrl));
  app.get('/healthz', async (c) => {
    const healthy = await options.checkHealth().then(
      () => true,
      () => false,
    );
    return healthy ? c.text('ok') : c.text('The database does not answer.', 503);
  });
  if (!options.parts) return app;
  if (options.buildDirectory) serveBuild(app, options.buildDirectory);
  app.use(sameOriginOnly(options.origins), limitBody);
  app.on(['GET', 'POST'], '/api/auth/*', (c) => options.authHandler(c.req.raw));
  domainApi(app, readContext);
  for (const part of options.parts) part(app, readContext);
  pages(app, options, readContext);
  return app;
}

function serveBuild(app: Hono, buildDirectory: string) {
  const root = `${buildDirectory}/client`;
  const forever = 'public, max-age=31536000, immutable';
  app.use('/assets/*', compress(), async (c, next) => {
    await next();
    // Only what is found: its name carries its hash, so it may be kept for good.
    if (c.res.ok) c.header('cache-control', forever);
  });
  app.use('/assets/*', serveStatic({ root }));
  app.use('/favicon.svg', serveStatic({ root }));
  app.use('/service-worker.js', serveStatic({ root }));
}

/** JSON only: a form another site could send without asking never reaches a procedure. */
function domainApi(app: Hono, readContext: ReadContext) {
  app.post('/trpc/*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json');
    return json ? next() : c.text('This address takes JSON only.', 415);
  });
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () => readContext(c.req.raw.headers),
      maxBatchSize: MAX_BATCH,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') logError('procedure', error, { path });
      },
    }),
  );
}

function pages(app: Hono, options: AppOptions, readContext: ReadContext) {
  const remix = createRequestHandler(
    options.build,
    options.production ? 'production' : 'development',
  );
  const { installation } = options.context;
  app.all('*', async (c) => {
    const context = await readContext(c.req.raw.headers);
    const cspNonce = randomBytes(16).toString('base64');
    const loadContext: AppLoadContext = {
      api: createCaller(context),
      person: context.person,
      auth: authForPages(options.authHandler, c.req.raw, installation.publicUrl),
      demonstration:
        installation.demonstrationAllowed && (await installation.readMode()) === 'demonstration',
      cspNonce,
    };
    const response = await remix(c.req.raw, loadContext);
    rememberPath(c.req.raw, response);
    response.headers.set('content-security-policy', contentSecurityPolicy(cspNonce, options));
    return response;
  });
}
