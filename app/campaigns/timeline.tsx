import type { ReactNode } from 'react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { Sources } from './sources.tsx';

export type TimelineTone = 'ours' | 'government' | 'others' | 'settled' | 'refused' | 'open';

export type TimelineItem = {
  /** ISO date, year and month, year, or null where the record gives none. */
  on: string | null;
  title: ReactNode;
  /** A short word on what kind of step it was. */
  label?: string | undefined;
  detail?: ReactNode;
  /** Each as styled that day. */
  signatories?: readonly string[] | undefined;
  /** Said beside the signatories, or in their place where the record does not name them. */
  signatoryNote?: string | undefined;
  sources?: readonly string[] | undefined;
  /** In place of how many sources there are. */
  sourcesTitle?: string | undefined;
  tone?: TimelineTone | undefined;
};

/** What happened, in order: whoever took each step stands beside that step alone. */
export function Timeline({ entries }: { entries: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry, place) => (
        <li
          className={`timeline__entry timeline__entry--${entry.tone ?? 'ours'}`}
          key={keyOf(entry, place)}
        >
          <p className="timeline__date">
            {entry.on ? (
              <time dateTime={entry.on}>{dateWords(entry.on)}</time>
            ) : (
              'No date on record'
            )}
          </p>
          <div className="timeline__what">
            {entry.label && <p className="timeline__label">{entry.label}</p>}
            <h3 className="timeline__title">{entry.title}</h3>
            {entry.detail && <div className="timeline__detail">{entry.detail}</div>}
            <Signatories entry={entry} />
            <Sources sources={entry.sources ?? []} title={entry.sourcesTitle} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Signatories({ entry }: { entry: TimelineItem }) {
  const named = entry.signatories ?? [];
  if (named.length === 0 && !entry.signatoryNote) return null;
  return (
    <div className="timeline__signatories">
      {named.length > 0 && (
        <ul aria-label="Who took part">
          {named.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {entry.signatoryNote && <p className="quiet">{entry.signatoryNote}</p>}
    </div>
  );
}

function keyOf(entry: TimelineItem, place: number): string {
  return `${entry.on ?? 'undated'}-${place}`;
}
