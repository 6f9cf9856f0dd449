import type { Delivery } from './delivery-socket.ts';

/**
 * What a writer may rely on: `saved` is said only when the server has acknowledged every change made
 * here or brought back from this device, and what it acknowledges is stored. `sending`: it has not
 * yet. `offline`: nothing leaves this page; what is written is sent on return. `signed-out`: nor does
 * it before this person signs in again. `refused`: this person may not see the text.
 */
export type LiveStatus =
  | 'connecting'
  | 'saved'
  | 'sending'
  | 'offline'
  | 'signed-out'
  | 'read-only'
  | 'refused';

/** What React's useSyncExternalStore asks for. */
export type StatusStore = {
  subscribe: (changed: () => void) => () => void;
  getSnapshot: () => LiveStatus;
};

export type ConnectionFacts = {
  refused: boolean;
  signedOut: boolean;
  hasBeenCut: boolean;
  connected: boolean;
  readOnly: boolean;
  /** What this device kept has been looked for and, if it may be, brought back. */
  complete: boolean;
  delivery: Delivery;
};

export function statusOf(facts: ConnectionFacts): LiveStatus {
  const { refused, signedOut, hasBeenCut, connected, readOnly, complete, delivery } = facts;
  if (refused) return 'refused';
  if (signedOut) return 'signed-out';
  if (!connected) return hasBeenCut ? 'offline' : 'connecting';
  if (readOnly) return 'read-only';
  return complete && isDelivered(delivery) ? 'saved' : 'sending';
}

/** Everything this page holds has been acknowledged. */
export function isDelivered({ handshaken, underWay }: Delivery): boolean {
  return handshaken && underWay === 0;
}

export function statusStore(first: LiveStatus = 'connecting') {
  const listeners = new Set<() => void>();
  let status = first;
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
