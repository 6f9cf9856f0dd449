import fs from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { StartError } from './listen.ts';

/** The pages as built for production. */
export async function builtPages(directory: string): Promise<ServerBuild> {
  const file = path.join(directory, 'server', 'index.js');
  if (!fs.existsSync(file)) {
    throw new StartError(`There are no built pages in ${directory}. Run npm start, which builds.`);
  }
  return import(pathToFileURL(file).href);
}

/** In development, Vite builds each page as it is asked for and reloads it when it changes. */
export async function developmentPages(server: Server) {
  const { createServer } = await import('vite');
  const ours = new Set(process.listeners('SIGTERM'));
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  // Remix starts a second Vite that ends the process on SIGTERM before the database could be stopped.
  for (const listener of process.listeners('SIGTERM')) {
    if (!ours.has(listener)) process.off('SIGTERM', listener);
  }
  return {
    middleware: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    close: () => vite.close(),
  };
}
