import { Link } from '@remix-run/react';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Post } from './route.tsx';

/** What the post carries, oldest first: each ask keeps its age whoever holds the post. */
export function AskTable({ asks }: Pick<Post, 'asks'>) {
  if (asks.length === 0) {
    return <p className="quiet">Nothing you may see is open with this post.</p>;
  }
  return (
    <DataTable
      caption="Open asks, oldest first"
      columns={[{ name: 'Days open', number: true }, 'Ask', 'First asked', 'Where it stands']}
    >
      {asks.map((ask) => (
        <Tr key={ask.id}>
          <Td className="number">{ask.age}</Td>
          <Th className="letter-text letter-text--cell">
            {ask.text}
            <p className="quiet">
              <Link to={`/positions/${ask.positionId}/responses#ask-${ask.id}`}>
                {ask.positionTitle}
              </Link>
              {ask.reconstructed && ', past case'}
            </p>
          </Th>
          <Td>
            <span className="date">{dateWords(ask.askedOn)}</span>
            {ask.askedOf && <p className="quiet">of {ask.askedOf}</p>}
          </Td>
          <Td>
            <AskStateWords now={ask.now} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
