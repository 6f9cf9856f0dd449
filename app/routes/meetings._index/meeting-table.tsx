import { Link } from '@remix-run/react';
import { MeetingTag } from '#app/meetings/meeting-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { meetingTitle, whenWords } from '#shared/meetings/meeting-words.rules.ts';
import type { MeetingsPage } from './route.tsx';

type Listed = MeetingsPage['meetings'][number];

export function MeetingTable({ label, meetings }: { label: string; meetings: Listed[] }) {
  return (
    <TableScroll label={label}>
      <table className="data-table meeting-table">
        <caption className="govuk-visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Meeting</th>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">State</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <Row key={meeting.meetingId} meeting={meeting} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ meeting }: { meeting: Listed }) {
  const { meetingId, name, strand, place, state, moved, outcomeRecorded } = meeting;
  return (
    <tr>
      <th scope="row">
        <Link to={`/meetings/${meetingId}`}>{meetingTitle(name, strand)}</Link>
      </th>
      <td>
        {whenWords(meeting)}
        {moved > 0 && <span className="board__note">Moved from an earlier day</span>}
      </td>
      <td>{place ?? 'Not said'}</td>
      <td>
        <MeetingTag state={state} />
      </td>
      <td>{outcomeWords(state, outcomeRecorded)}</td>
    </tr>
  );
}

function outcomeWords(state: Listed['state'], recorded: boolean): string {
  if (state !== 'held') return '';
  return recorded ? 'In the minutes' : 'No outcome recorded';
}
