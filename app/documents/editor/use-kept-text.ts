import { useEffect } from 'react';
import * as Y from 'yjs';
import { forgetText, keepText, type TextToKeep } from '#app/documents/kept/kept-texts.ts';
import { keepProgram } from '#app/documents/kept/program.ts';
import type { LiveConnection } from '#app/documents/live-connection.ts';

/** A text at rest for so long is kept; one that is written in without rest, when the page is left. */
const REST_MS = 3_000;

type Facts = Omit<TextToKeep, 'bytes'>;

/** Keeps the text on this device, as it was last seen, for opening it without a network. */
export function useKeptText(
  { doc, status }: LiveConnection,
  facts: Facts,
  { isLive }: { isLive: boolean },
): void {
  const { document, positionId, title, me, canEditDirectly, offices, writable } = facts;
  useEffect(() => {
    if (!isLive) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (status.getSnapshot() === 'refused') return;
      const bytes = Y.encodeStateAsUpdate(doc);
      void keepText({ document, positionId, title, me, canEditDirectly, offices, writable, bytes });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    const look = () => {
      const now = status.getSnapshot();
      if (now === 'offline') keep();
      if (now === 'refused') void forgetText(me.personId, document);
    };
    later();
    doc.on('update', later);
    const stop = status.subscribe(look);
    globalThis.addEventListener('pagehide', keep);
    void keepProgram();
    return () => {
      clearTimeout(timer);
      doc.off('update', later);
      stop();
      globalThis.removeEventListener('pagehide', keep);
    };
  }, [doc, status, isLive, document, positionId, title, me, canEditDirectly, offices, writable]);
}
