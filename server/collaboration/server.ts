import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import { WebSocketServer } from 'ws';
import type { Database } from '#db/schema.ts';
import type { ReadCaller } from '#server/auth/caller.ts';
import type { Notifications } from '#server/live/notifications.ts';
import { logError } from '#server/log.ts';
import { Collaboration } from './collaboration.ts';
import { LIMITS } from './limits.ts';
import { addressOf, admit, refuseUpgrade } from './upgrade.ts';

export type CollaborationOptions = {
  db: Kysely<Database>;
  readCaller: ReadCaller;
  notifications: Notifications;
  /** Exact origins a browser may come from. */
  origins: readonly string[];
  /** For tests; else errors are logged. */
  onError?: (event: string, error: unknown) => void;
};

const PATH = '/collab';

/** Answers `/collab` upgrades on this server. */
export function attachCollaboration(server: Server, options: CollaborationOptions) {
  const { db, readCaller, notifications, origins, onError = logError } = options;
  const collaboration = new Collaboration({ db, notifications, processId: randomUUID(), onError });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const rules = {
    readCaller,
    origins,
    hasRoomFor: (personId: string) => collaboration.hasRoomFor(personId),
  };

  const upgrade = async (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const search = addressOf(request)?.searchParams ?? new URLSearchParams();
    const admission = await admit(request, search, rules);
    if ('refused' in admission || collaboration.isClosing) {
      return refuseUpgrade(stream, 'refused' in admission ? admission.refused : 503);
    }
    sockets.handleUpgrade(request, stream, head, (ws) => collaboration.join(ws, stream, admission));
  };

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    if (addressOf(request)?.pathname !== PATH) {
      // In development another listener may know it.
      if (server.listenerCount('upgrade') === 1) refuseUpgrade(stream, 404);
      return;
    }
    upgrade(request, stream, head).catch((error: unknown) => {
      onError('collaboration.upgrade', error);
      refuseUpgrade(stream, 503);
    });
  };
  server.on('upgrade', onUpgrade);

  return {
    /** Stores what is on its way, then lets everyone go. */
    async close() {
      await collaboration.close();
      server.off('upgrade', onUpgrade);
      sockets.close();
    },
  };
}
