import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Connect } from 'vite';
import { stampAddress } from './security.ts';

/** From here on this server answers requests rather than telling them to wait. */
export function answerRequests(server: Server, app: Hono, vite?: Connect.Server): void {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    stampAddress(request);
    if (vite) vite(request, response, () => void listener(request, response));
    else void listener(request, response);
  });
}
