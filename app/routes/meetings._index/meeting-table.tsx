import { Link } from '@remix-run/react';
import { MeetingTag } from '#app/meetings/meeting-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { meetingTitle, whenWords } from '#shared/meetings/meeting-words.rules.ts';
import type { MeetingsPage } from './route.tsx';

type Listed = MeetingsPage['meetings'][number];

export function MeetingTable({ label, meetings }: { label: string; meetings: Listed[] }) {
  return (
    <DataTable
      caption={label}
      columns={['Meeting', 'When', 'Where', 'State', 'Outcome']}
      className="meeting-table"
    >
      {meetings.map((meeting) => (
        <Row key={meeting.meetingId} meeting={meeting} />
      ))}
    </DataTable>
  );
}

function Row({ meeting }: { meeting: Listed }) {
  const { meetingId, name, strand, place, state, firstDay, outcomeRecorded } = meeting;
  return (
    <Tr>
      <Th>
        <Link to={`/meetings/${meetingId}`}>{meetingTitle(name, strand)}</Link>
      </Th>
      <Td>
        {whenWords(meeting)}
        {firstDay !== meeting.day && (
          <span className="board__note">Planned first for {dateWords(firstDay)}</span>
        )}
      </Td>
      <Td>{place ?? 'Not said'}</Td>
      <Td>
        <MeetingTag state={state} />
      </Td>
      <Td>{outcomeWords(state, outcomeRecorded)}</Td>
    </Tr>
  );
}

function outcomeWords(state: Listed['state'], recorded: boolean): string {
  if (state !== 'held') return '';
  return recorded ? 'In the minutes' : 'No outcome recorded';
}
