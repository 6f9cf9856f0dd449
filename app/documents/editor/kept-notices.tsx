import { useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { Notice } from '#app/ui/notice.tsx';
import { SignedOutWords } from './signed-out-words.tsx';
import { UnsentCopy } from './unsent-copy.tsx';
import type { HeldConnection } from './use-live-connection.ts';

type Props = Omit<HeldConnection, 'withdrawn'> & { title: string; writable: boolean };

/** What became of words that could not be sent when they were written. */
export function KeptNotices({ connection, shelf, broughtBack, title, writable }: Props) {
  const copies = useSyncExternalStore(shelf.subscribe, () => shelf.copies);
  const [told, setTold] = useState(0);
  return (
    <>
      {broughtBack > told && (
        <Notice tone="success">
          <p>
            {broughtBack === 1
              ? 'A change you made offline has been sent.'
              : `${broughtBack} changes you made offline have been sent.`}{' '}
            <button type="button" className="plain-button" onClick={() => setTold(broughtBack)}>
              Close
            </button>
          </p>
        </Notice>
      )}
      <SignedOutWords connection={connection} title={title} />
      {copies.map((copy) => (
        <UnsentCopy
          key={copy.id}
          copy={copy}
          title={title}
          onDismiss={() => void shelf.dismiss(copy.id)}
          onPutIn={
            writable && copy.reason !== 'suggest_only'
              ? () => {
                  Y.applyUpdate(connection.doc, copy.bytes);
                  void shelf.dismiss(copy.id);
                }
              : undefined
          }
        />
      ))}
    </>
  );
}
