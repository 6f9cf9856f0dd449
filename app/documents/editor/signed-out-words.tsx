import { useEffect, useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { NotTaken } from '#app/documents/kept/returning.ts';
import { writtenIn } from '#app/documents/kept/withdrawn.ts';
import type { LiveConnection } from '#app/documents/live-connection.ts';
import { Notice } from '#app/ui/notice.tsx';
import { UnsentCopy } from './unsent-copy.tsx';

type Props = { connection: LiveConnection; title: string };

/** Words that wait for their author to sign in again, offered as a copy to whoever will not or cannot. */
export function SignedOutWords({ connection, title }: Props) {
  const { status, unsent, doc } = connection;
  const now = useSyncExternalStore(status.subscribe, status.getSnapshot);
  const keeping = useSyncExternalStore(unsent.subscribe, () => unsent.keeping);
  const [copy, setCopy] = useState<(NotTaken & { at: Date }) | null>(null);
  useEffect(() => {
    const forget = () => setCopy(null);
    doc.on('update', forget);
    return () => doc.off('update', forget);
  }, [doc]);
  if (now !== 'signed-out' || keeping === 'nothing') return null;
  if (copy) {
    const dismiss = () => void unsent.discard().then(() => globalThis.location.reload());
    return <UnsentCopy copy={{ ...copy, id: 'signed-out' }} title={title} onDismiss={dismiss} />;
  }
  const take = () => {
    const written = writtenIn(Y.encodeStateAsUpdate(doc), unsent.all, 'signed_out');
    setCopy(written && { ...written, at: new Date() });
  };
  return (
    <Notice tone="warning" title="Some of your words are not on the server">
      <p>
        Sign in again as yourself in this browser and they are sent. If you cannot,{' '}
        <button type="button" className="plain-button" onClick={take}>
          take them as a copy
        </button>
      </p>
    </Notice>
  );
}
