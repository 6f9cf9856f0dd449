import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import type { SetAsideReason } from '#shared/documents/set-aside.rules.ts';
import { isDelivered, type StatusStore, statusOf, statusStore } from './connection-status.ts';
import { type Delivery, deliverySocket } from './delivery-socket.ts';
import { type NotTaken, settleReturning } from './kept/returning.ts';
import { UnsentEdits } from './kept/unsent-edits.ts';

export type LiveConnection = {
  doc: Y.Doc;
  awareness: Awareness;
  status: StatusStore;
  /** What the server has yet to acknowledge. */
  unsent: UnsentEdits;
  /** Calls this whenever something has come from the server, before it changes `doc` or `awareness`. */
  beforeArrival: (act: () => void) => () => void;
  destroy: () => void;
};

export type LiveConnectionOptions = {
  documentId: string;
  /** Whose words it carries; the server takes them from nobody else. */
  personId?: string;
  unsent?: UnsentEdits;
  /** Why the server refused what waits in `unsent`, where it has. */
  refusedBefore?: SetAsideReason | null;
  /** So many blocks hold again what was written here before. */
  onBroughtBack?: (blocks: number) => void;
  /** Keeps what the text does not take, and says whether that is safe. */
  onSetAside?: (copy: NotTaken) => Promise<boolean>;
  /** The server will not take what is unsent: this connection is of no more use. */
  onRefusedEdits?: (reason: SetAsideReason) => void;
  /** The text is no longer open to this person. */
  onWithdrawn?: () => void;
  /** Who is signed in now; null for nobody, undefined where that cannot be found out. */
  whoIsHere?: () => Promise<string | null | undefined>;
  /** Named instead of this program's own; for tests. */
  token?: string;
  url?: string;
  /** A WebSocket that carries a cookie, where no browser does it. */
  WebSocketClass?: typeof WebSocket;
};

/** The provider waits a random while between `minDelay` and a growing delay; less than it never connects. */
const RETRY = { delay: 500, minDelay: 250, maxDelay: 5_000, factor: 1.5 };

/** Close codes of the server that say more than that the connection was cut. */
const SESSION_ENDED = 4401;
const SUGGEST_ONLY = 4409;
/** Ours for a connection that is given up before its socket notices. */
const LOST = 4408;

/** Opens the live text of a position. Changes to `doc` travel from then on, in both directions. */
export function openLiveConnection(options: LiveConnectionOptions): LiveConnection {
  const { unsent = new UnsentEdits(null) } = options;
  const doc = new Y.Doc();
  const status = statusStore();
  const delivery: Delivery = { underWay: 0, handshaken: false, changed: () => link.refresh() };
  const wire = openWire(options, { doc, delivery });
  const link = followWire({ ...options, ...wire, doc, unsent, delivery, status });
  wire.provider.attach();
  const stopWatching = watchNetwork(wire.socket);
  return {
    doc,
    awareness: wire.awareness,
    status,
    unsent,
    beforeArrival: (act) => {
      wire.provider.on('message', act);
      return () => void wire.provider.off('message', act);
    },
    destroy: () => {
      stopWatching();
      wire.provider.destroy();
      wire.socket.destroy();
      doc.destroy();
    },
  };
}

type Wire = ReturnType<typeof openWire>;

function openWire(
  { documentId, personId, url = ownAddress(), token, WebSocketClass }: LiveConnectionOptions,
  { doc, delivery }: { doc: Y.Doc; delivery: Delivery },
) {
  const socket = new HocuspocusProviderWebsocket({
    url,
    ...RETRY,
    WebSocketPolyfill: deliverySocket(WebSocketClass ?? WebSocket, delivery),
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: documentId,
    document: doc,
    token: token ?? ownClaim(personId),
  });
  const { awareness } = provider;
  if (!awareness) throw new Error('The provider came without presence');
  return { socket, provider, awareness };
}

type Link = LiveConnectionOptions &
  Wire & {
    doc: Y.Doc;
    unsent: UnsentEdits;
    delivery: Delivery;
    status: ReturnType<typeof statusStore>;
  };

/** Keeps the status true to what happens on the wire, and what is unsent from being lost. */
function followWire(link: Link) {
  const { socket, provider, doc, unsent, delivery, status, personId } = link;
  const facts = { refused: false, signedOut: false, hasBeenCut: false, complete: false };
  const refresh = () => {
    const readOnly = provider.authorizedScope === 'readonly';
    const connected =
      socket.status === 'connected' && provider.isAuthenticated && provider.isSynced;
    if (connected && facts.complete && isDelivered(delivery)) unsent.acknowledged();
    status.set(statusOf({ ...facts, connected, readOnly, delivery }));
    const isRefused = connected && readOnly && facts.complete && unsent.keeping !== 'nothing';
    if (isRefused) link.onRefusedEdits?.('closed');
  };
  const note = (changes: Partial<typeof facts>) => {
    Object.assign(facts, changes);
    refresh();
  };
  const isOwn = (origin: unknown) => origin !== provider && origin !== unsent;

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (isOwn(origin)) unsent.written(update);
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    const isAnother = reason === 'another-person';
    note(isAnother ? { signedOut: true } : { refused: true });
    if (!isAnother) link.onWithdrawn?.();
  });
  provider.on('authenticated', () => note({ refused: false, signedOut: false }));
  provider.on('unsyncedChanges', refresh);
  provider.on('synced', () => {
    refresh();
    void bringBack(link).then(() => note({ complete: true }));
  });
  socket.on('disconnect', ({ event: { code } }: { event: { code: number } }) => {
    // A socket given up before it closes tells its provider nothing, which then never says again
    // that it has synced.
    provider.onClose();
    note({ hasBeenCut: true, complete: false, ...(code === SESSION_ENDED && { signedOut: true }) });
    if (code === SUGGEST_ONLY) link.onRefusedEdits?.('suggest_only');
    void link.whoIsHere?.().then((here) => {
      if (here !== undefined && !provider.isAuthenticated) note({ signedOut: here !== personId });
    });
  });
  return { refresh };
}

/** What is on this device and not on the server goes there, or is set aside where it is not taken. */
async function bringBack(link: Link): Promise<void> {
  const { doc, unsent, provider, refusedBefore = null } = link;
  await unsent.takeOver();
  const refused = refusedBefore ?? (provider.authorizedScope === 'readonly' ? 'closed' : null);
  const outcome = settleReturning(doc, unsent, refused);
  if (!outcome) return;
  if ('sent' in outcome) {
    link.onBroughtBack?.(outcome.sent);
    return;
  }
  if (await link.onSetAside?.(outcome)) unsent.wasSetAside();
}

/** A browser knows at once that its network has gone or come; a socket notices half a minute later. */
function watchNetwork(socket: HocuspocusProviderWebsocket): () => void {
  if (typeof globalThis.addEventListener !== 'function') return () => undefined;
  const lost = () => socket.onClose({ event: new CloseEvent('close', { code: LOST }) });
  const found = () => void socket.connect();
  globalThis.addEventListener('offline', lost);
  globalThis.addEventListener('online', found);
  return () => {
    globalThis.removeEventListener('offline', lost);
    globalThis.removeEventListener('online', found);
  };
}

function ownClaim(personId: string | undefined): string {
  const model = `schema:${SCHEMA_VERSION}`;
  return personId ? `${model} person:${personId}` : model;
}

function ownAddress(): string {
  const { protocol, host } = globalThis.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`;
}
