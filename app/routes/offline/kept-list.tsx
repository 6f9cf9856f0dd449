import type { KeptText } from '#app/documents/kept/kept-database.ts';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

/** What works without a connection, and the drafts it works for. */
export function KeptList({ texts }: { texts: readonly KeptText[] | null }) {
  return (
    <section className="panel kept-list" aria-labelledby="kept-heading">
      <h2 id="kept-heading">What still works</h2>
      <p>
        You can read and write in drafts you opened on this device in the last seven days. What you
        write is kept here and sent when the connection returns. Signing off, freezing, comments and
        files need the connection.
      </p>
      {texts?.length === 0 && <p className="quiet">No draft is kept on this device.</p>}
      {texts && texts.length > 0 && (
        <ul>
          {texts.map(({ document, positionId, title, at }) => (
            <li key={document}>
              <a href={`/offline?position=${positionId}`}>{title}</a>{' '}
              <span className="quiet">as it was on {momentWords(at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
