import { lazy, Suspense } from 'react';
import { MarkAsRead } from './mark-as-read.tsx';
import { SinceRead } from './since-read.tsx';

// Of no use before the page is shown.
const RecordReading = lazy(async () => {
  const { RecordReading: loaded } = await import('./record-reading.tsx');
  return { default: loaded };
});

type Props = Parameters<typeof SinceRead>[0];

/** What changed in a text since it was read, and the note that it is read now. */
export function ReadingPanel({ positionId, to, since }: Props) {
  return (
    <section className="panel" aria-labelledby="reading-heading">
      <h2 className="panel-heading" id="reading-heading">
        Since it was last read
      </h2>
      <SinceRead positionId={positionId} to={to} since={since} />
      <MarkAsRead positionId={positionId} shown={to} />
      <Suspense>
        <RecordReading positionId={positionId} shown={to} />
      </Suspense>
    </section>
  );
}
