import { lazy, Suspense, useEffect } from 'react';
import type { KeptText } from '#app/documents/kept/kept-database.ts';
import { SomebodyElse, useSomebodyElse } from '#app/people/somebody-else.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

const LiveDraft = lazy(async () => {
  const { LiveDraft: loaded } = await import('#app/documents/editor/live-draft.tsx');
  return { default: loaded };
});

/** How often the server is looked for. */
const LOOK_MS = 5_000;

/** A text as this device keeps it, to be read and written in until there is a connection again. */
export function KeptDraft({ text }: { text: KeptText }) {
  const { positionId, document, title, me, canEditDirectly, offices, writable } = text;
  useReturn(`/positions/${positionId}/draft`);
  const somebodyElse = useSomebodyElse(me.personId);
  if (somebodyElse) return <SomebodyElse />;
  const waiting = <p>Opening the text…</p>;
  return (
    <Suspense fallback={waiting}>
      <LiveDraft
        kept={text}
        positionId={positionId}
        documentId={document}
        title={title}
        locked={false}
        canWrite={writable}
        canEditDirectly={canEditDirectly}
        offices={offices}
        me={me}
        fallback={waiting}
        onAccessChange={() => undefined}
        side={() => <WithoutConnection at={text.at} />}
      />
    </Suspense>
  );
}

function WithoutConnection({ at }: Pick<KeptText, 'at'>) {
  return (
    <section className="panel" aria-labelledby="without-heading">
      <h2 className="panel-heading" id="without-heading">
        Without a connection
      </h2>
      <p>
        This is the text as it was here on {momentWords(at)}. What others write meanwhile comes in,
        and what you write is sent, when the connection returns.
      </p>
      <p className="quiet">
        Answering suggestions, comments, brackets and freezing wait for the connection.
      </p>
    </section>
  );
}

/** Opens the live text as soon as the server answers. */
function useReturn(to: string) {
  useEffect(() => {
    const look = () =>
      fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok && globalThis.location.replace(to),
        () => undefined,
      );
    const timer = setInterval(() => void look(), LOOK_MS);
    const found = () => void look();
    globalThis.addEventListener('online', found);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', found);
    };
  }, [to]);
}
