import { MOVE_WORDS, whenWords } from '#app/meetings/meeting-words.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Meeting } from './route.tsx';

/** Every day it was ever planned for, oldest first. */
export function Changes({ changes }: { changes: Meeting['changes'] }) {
  return (
    <ol className="meeting-changes">
      {changes.map((change) => (
        <li key={change.at}>
          <strong>
            {MOVE_WORDS[change.move]}: {whenWords(change)}
          </strong>
          {change.place && `, ${change.place}`}
          {change.reason && <p>{change.reason}</p>}
          <p className="quiet">
            {change.by ? `${change.by}, ${momentWords(new Date(change.at))}. ` : ''}
            {change.source && <Source source={change.source} />}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Source({ source }: { source: string }) {
  if (!/^https?:\/\/\S+$/.test(source)) return `Source: ${source}`;
  return (
    <a href={source} rel="noreferrer">
      Source
    </a>
  );
}
