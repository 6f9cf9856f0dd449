import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { MeetingsPage } from './route.tsx';

/** Numbers alone: what is not on record is neither held nor missed. */
export function Cadence({ forums }: { forums: MeetingsPage['forums'] }) {
  return (
    <DataTable
      caption="Meetings promised and held, by forum"
      columns={['Forum', 'Promised and held', 'Public record checked to']}
    >
      {forums.map(({ forumId, name, cadence, source, checkedTo }) => (
        <Tr key={forumId}>
          <Th>{name}</Th>
          <Td>
            {cadence}
            {source && (
              <>
                {'. '}
                <a href={source} rel="noreferrer">
                  Where it was promised
                  <span className="govuk-visually-hidden"> for the {name}</span>
                </a>
              </>
            )}
          </Td>
          <Td>{dateWords(checkedTo)}</Td>
        </Tr>
      ))}
    </DataTable>
  );
}
