import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { statusStore } from '#app/documents/connection-status.ts';
import type { LiveConnection } from '#app/documents/live-connection.ts';
import type { KeptText } from './kept-database.ts';
import { settleReturning } from './returning.ts';
import type { UnsentEdits } from './unsent-edits.ts';

/** Opens a text as this device keeps it. What is written waits for the live text to be opened. */
export function openKeptText({ bytes }: KeptText, unsent: UnsentEdits): LiveConnection {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes, unsent);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== unsent) unsent.written(update);
  });
  void unsent.takeOver().then(() => settleReturning(doc, unsent, null));
  const awareness = new Awareness(doc);
  return {
    doc,
    awareness,
    status: statusStore('offline'),
    unsent,
    beforeArrival: () => () => undefined,
    destroy: () => {
      awareness.destroy();
      doc.destroy();
    },
  };
}
