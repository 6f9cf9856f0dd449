import { useMemo, useSyncExternalStore } from 'react';
import { type LiveConnection, openLiveConnection } from '#app/documents/live-connection.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';

/** The connection to a live text for as long as the page shows it; null until the first paint. */
export function useLiveConnection(documentId: string): LiveConnection | null {
  const held = useMemo(() => heldConnection(documentId), [documentId]);
  return useSyncExternalStore(held.subscribe, held.getSnapshot);
}

/** Opens when somebody begins to look and closes when nobody does any more. */
function heldConnection(documentId: string) {
  let connection: LiveConnection | null = null;
  return {
    subscribe: () => {
      const opened = openLiveConnection({ documentId });
      connection = opened;
      return () => {
        connection = null;
        opened.destroy();
      };
    },
    getSnapshot: () => connection,
  };
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
