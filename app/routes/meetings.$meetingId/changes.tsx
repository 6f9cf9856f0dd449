import type { ReactNode } from 'react';
import { INVITATION_WORDS, MOVE_WORDS } from '#app/meetings/meeting-words.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { whenWords } from '#shared/meetings/meeting-words.rules.ts';
import type { Meeting } from './route.tsx';

type Entry = { at: Date; what: ReactNode; reason: string | null; by: string | null };

/** Every day it was ever planned for, and who was invited later or struck off, oldest first. */
export function Changes({ meeting: { changes, invitations } }: { meeting: Meeting }) {
  const entries = [...changes.map(changeEntry), ...invitations.map(invitationEntry)];
  return (
    <ol className="meeting-changes">
      {entries
        .toSorted((a, b) => a.at.getTime() - b.at.getTime())
        .map(({ at, what, reason, by }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added, at the end.
          <li key={place}>
            {what}
            {reason && <p>{reason}</p>}
            {by && (
              <p className="quiet">
                {by}, {momentWords(at)}
              </p>
            )}
          </li>
        ))}
    </ol>
  );
}

function changeEntry(change: Meeting['changes'][number]): Entry {
  const what = (
    <>
      <strong>
        {MOVE_WORDS[change.move]}: {whenWords(change)}
      </strong>
      {change.place && `, ${change.place}`}
      {change.source && <Source source={change.source} />}
    </>
  );
  return { at: new Date(change.at), what, reason: change.reason, by: change.by };
}

function invitationEntry({
  move,
  officeName,
  reason,
  by,
  at,
}: Meeting['invitations'][number]): Entry {
  const what = (
    <strong>
      {INVITATION_WORDS[move]}: {officeName}
    </strong>
  );
  return { at: new Date(at), what, reason, by };
}

function Source({ source }: { source: string }) {
  if (!/^https?:\/\/\S+$/.test(source)) return <p className="quiet">Source: {source}</p>;
  return (
    <p className="quiet">
      <a href={source} rel="noreferrer">
        Source
      </a>
    </p>
  );
}
