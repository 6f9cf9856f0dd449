import { Link } from '@remix-run/react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Board } from './page-types.ts';

/** Offices that cannot decide today, or only explicitly and with a named clearance. */
export function SeatNotes({ seats }: { seats: Board['seats'] }) {
  if (seats.length === 0) return null;
  return (
    <ul className="seat-notes">
      {seats.map(({ officeId, officeName, state, election }) => (
        <li key={officeId}>
          <Link to={`/offices/${officeId}`}>{officeName}</Link>{' '}
          {state === 'vacant'
            ? 'is vacant: nobody decides for it until a mayor takes office.'
            : 'is in its pre-election period: it decides explicitly or not at all, and names who cleared that it may.'}
          {election && ` The poll is on ${dateWords(election.pollOn)}.`}
        </li>
      ))}
    </ul>
  );
}
