import { Link } from '@remix-run/react';
import { answerWords } from '#app/positions/answer-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Campaign } from './route.tsx';

/** What was asked, position by position, or what was sought where no position put it as asks. */
export function Asked({ campaign }: { campaign: Campaign }) {
  const { positions, sought } = campaign;
  return (
    <>
      {sought.length > 0 && (
        <>
          <h2>What was sought</h2>
          <ul>
            {sought.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {positions.map((position) => (
        <section key={position.id} aria-labelledby={`asks-${position.id}`}>
          <h2 id={`asks-${position.id}`}>What was asked</h2>
          <p>
            <Link to={`/positions/${position.id}`}>{position.title}</Link>
            {position.addressees.length > 0 && (
              <span className="quiet">
                {' '}
                to {position.addressees.map((post) => post.title).join(' and ')}
              </span>
            )}
          </p>
          <Asks position={position} />
        </section>
      ))}
    </>
  );
}

function Asks({ position }: { position: Campaign['positions'][number] }) {
  if (position.asks.length === 0) return null;
  return (
    <DataTable
      caption={`Asks of ${position.title}, and the answer to each`}
      columns={[{ name: 'Ask', number: true }, 'What government was asked', 'Answer']}
    >
      {position.asks.map((ask) => (
        <Tr key={ask.id}>
          <Th className="number">{ask.number}</Th>
          <Td className="letter-text letter-text--cell">{ask.text}</Td>
          <Td>
            <Answer answer={ask.answer} note={ask.note} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function Answer({ answer, note }: { answer: string | null; note: string | null }) {
  if (!answer) return <span className="quiet">No answer on record</span>;
  const { words, tone } = answerWords(answer);
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      {note && <p className="quiet asked__note">{note}</p>}
    </>
  );
}
