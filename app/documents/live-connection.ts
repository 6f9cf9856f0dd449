import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { type Delivery, deliverySocket } from './delivery-socket.ts';

/**
 * What a writer may rely on: `saved` is said only when the server has acknowledged every change made
 * here, and what it acknowledges is stored. `sending`: it has not yet. `offline`: nothing leaves this
 * page; changes are kept in it and sent on return. `refused`: this person may not see the text.
 */
export type LiveStatus = 'connecting' | 'saved' | 'sending' | 'offline' | 'read-only' | 'refused';

/** What React's useSyncExternalStore asks for. */
export type StatusStore = {
  subscribe: (changed: () => void) => () => void;
  getSnapshot: () => LiveStatus;
};

export type LiveConnection = {
  doc: Y.Doc;
  awareness: Awareness;
  status: StatusStore;
  /** Calls this whenever something has come from the server, before it changes `doc` or `awareness`. */
  beforeArrival: (act: () => void) => () => void;
  destroy: () => void;
};

export type LiveConnectionOptions = {
  documentId: string;
  /** Named instead of this program's own; for tests. */
  token?: string;
  url?: string;
  /** A WebSocket that carries a cookie, where no browser does it. */
  WebSocketClass?: typeof WebSocket;
};

/** The provider waits a random while between `minDelay` and a growing delay; less than it never connects. */
const RETRY = { delay: 500, minDelay: 250, maxDelay: 5_000, factor: 1.5 };

/** Opens the live text of a position. Changes to `doc` travel from then on, in both directions. */
export function openLiveConnection(options: LiveConnectionOptions): LiveConnection {
  const { documentId, token = `schema:${SCHEMA_VERSION}`, url = ownAddress() } = options;
  const doc = new Y.Doc();
  const store = statusStore();
  const delivery: Delivery = { underWay: 0, handshaken: false, changed: () => refresh() };
  const socket = new HocuspocusProviderWebsocket({
    url,
    ...RETRY,
    WebSocketPolyfill: deliverySocket(options.WebSocketClass ?? WebSocket, delivery),
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: documentId,
    document: doc,
    token,
  });
  const { awareness } = provider;
  if (!awareness) throw new Error('The provider came without presence');

  let hasBeenCut = false;
  let refused = false;
  const refresh = () =>
    store.set(
      statusOf({
        refused,
        hasBeenCut,
        connected: socket.status === 'connected' && provider.isAuthenticated && provider.isSynced,
        readOnly: provider.authorizedScope === 'readonly',
        delivery,
      }),
    );
  provider.on('authenticationFailed', () => {
    refused = true;
    refresh();
  });
  provider.on('authenticated', () => {
    refused = false;
    refresh();
  });
  socket.on('disconnect', () => {
    hasBeenCut = true;
    refresh();
  });
  provider.on('synced', refresh);
  provider.on('unsyncedChanges', refresh);
  provider.attach();

  return {
    doc,
    awareness,
    status: { subscribe: store.subscribe, getSnapshot: store.getSnapshot },
    beforeArrival: (act) => {
      provider.on('message', act);
      return () => void provider.off('message', act);
    },
    destroy: () => {
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}

type Facts = {
  refused: boolean;
  hasBeenCut: boolean;
  connected: boolean;
  readOnly: boolean;
  delivery: Delivery;
};

function statusOf({ refused, hasBeenCut, connected, readOnly, delivery }: Facts): LiveStatus {
  if (refused) return 'refused';
  if (!connected) return hasBeenCut ? 'offline' : 'connecting';
  if (readOnly) return 'read-only';
  return delivery.handshaken && delivery.underWay === 0 ? 'saved' : 'sending';
}

function statusStore() {
  const listeners = new Set<() => void>();
  let status: LiveStatus = 'connecting';
  return {
    getSnapshot: () => status,
    subscribe: (changed: () => void) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    set: (next: LiveStatus) => {
      if (next === status) return;
      status = next;
      for (const changed of listeners) changed();
    },
  };
}

function ownAddress(): string {
  const { protocol, host } = globalThis.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`;
}
