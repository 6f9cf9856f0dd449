import { useEffect, useMemo, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { openKeptText } from '#app/documents/kept/kept-connection.ts';
import type { KeptPlace, KeptText } from '#app/documents/kept/kept-database.ts';
import { forgetText } from '#app/documents/kept/kept-texts.ts';
import { Shelf } from '#app/documents/kept/set-aside.ts';
import { UnsentEdits } from '#app/documents/kept/unsent-edits.ts';
import { unsentPlaceOnDevice } from '#app/documents/kept/unsent-place.ts';
import { writtenIn } from '#app/documents/kept/withdrawn.ts';
import { type LiveConnection, openLiveConnection } from '#app/documents/live-connection.ts';
import { personSignedIn } from '#app/people/person-signed-in.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { SetAsideReason } from '#shared/documents/set-aside.rules.ts';

export type HeldConnection = {
  connection: LiveConnection;
  /** What this person wrote here and the text did not take. */
  shelf: Shelf;
  /** The text is no longer open to this person: it is not shown, and this connection has ended. */
  withdrawn: boolean;
  /** How many blocks hold again what was written in a window that has gone. */
  broughtBack: number;
};

/** The connection to a live text for as long as the page shows it; null until the first paint. */
export function useLiveConnection(
  { person, document, positionId, title }: KeptPlace,
  kept?: KeptText,
): HeldConnection | null {
  const held = useMemo(
    () => heldConnection({ person, document, positionId, title }, kept),
    [person, document, positionId, title, kept],
  );
  return useSyncExternalStore(held.subscribe, held.getSnapshot);
}

/** Opens when somebody begins to look and closes when nobody does any more. */
function heldConnection(of: KeptPlace, kept?: KeptText) {
  const { person, document } = of;
  let held: HeldConnection | null = null;
  const open = (changed: () => void) => {
    const shelf = new Shelf(of);
    const unsent = new UnsentEdits(unsentPlaceOnDevice(of));
    let left = false;
    const hold = (next: HeldConnection | null) => {
      held = next;
      changed();
    };
    const connect = (refusedBefore: SetAsideReason | null) => {
      const connection = openLiveConnection({
        documentId: document,
        personId: person,
        unsent,
        refusedBefore,
        whoIsHere: personSignedIn,
        onSetAside: (copy) => shelf.add(copy),
        onBroughtBack: (broughtBack) => held && hold({ ...held, broughtBack }),
        onRefusedEdits: (reason) => void startAnew(reason),
        onWithdrawn: () => void withdraw(),
      });
      return { connection, shelf, withdrawn: false, broughtBack: 0 };
    };
    /** A text that holds what the server refused is not the text: it is fetched again without. */
    const startAnew = async (reason: SetAsideReason) => {
      if (!held) return;
      held.connection.destroy();
      hold(null);
      await forgetText(person, document);
      await unsent.giveBack();
      if (!left) hold(connect(reason));
    };
    /** Nothing is sent any more, and nothing shown but what this person wrote themselves. */
    const withdraw = async () => {
      if (!held || held.withdrawn) return;
      const { connection } = held;
      hold({ ...held, withdrawn: true });
      await unsent.giveBack();
      const text = Y.encodeStateAsUpdate(connection.doc);
      connection.destroy();
      await forgetText(person, document);
      const copy = writtenIn(text, unsent.returning, 'withdrawn');
      if (!copy || (await shelf.add(copy))) unsent.wasSetAside();
    };
    held = kept
      ? { connection: openKeptText(kept, unsent), shelf, withdrawn: false, broughtBack: 0 }
      : connect(null);
    void shelf.look();
    return () => {
      left = true;
      held?.connection.destroy();
      held = null;
      void unsent.leave();
    };
  };
  return { subscribe: open, getSnapshot: () => held };
}

/** Hands what is unsent to the device before a page goes, or is put to sleep. */
export function useKeptOnLeaving({ unsent }: LiveConnection): void {
  useEffect(() => {
    const keep = () => void unsent.flush();
    const hidden = () => document.visibilityState === 'hidden' && keep();
    globalThis.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      globalThis.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [unsent]);
}

/** Whether the text has arrived. An editor opened before would show, and might send, an empty page. */
export function useHasText({ doc }: LiveConnection): boolean {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  return useSyncExternalStore(
    (changed) => {
      fragment.observe(changed);
      return () => fragment.unobserve(changed);
    },
    () => fragment.length > 0,
  );
}
