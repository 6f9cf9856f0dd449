import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Office } from './route.tsx';

type Term = Office['terms'][number];

/** Who has held the mayoralty, newest first, each styled as letters print it. */
export function Terms({ office }: { office: Office }) {
  if (office.terms.length === 0) {
    return <p className="quiet">Nobody has held this mayoralty yet.</p>;
  }
  const caption = `Terms of the ${office.mayorTitle ?? 'mayor'}, newest first`;
  return (
    <DataTable caption={caption} columns={['Holder', 'From', 'To', 'Party, as a fact']}>
      {office.terms.map((term) => (
        <Tr key={term.id}>
          <Th>
            {term.styledName}
            {term.notes && <p className="quiet term__note">{term.notes}</p>}
            {office.seat.recording && (
              <p className="quiet">
                <Correct term={term} />
              </p>
            )}
            <Sources sources={term.sources} />
          </Th>
          <Td>
            <Dated day={term.startsOn} precision={term.startsPrecision} />
          </Td>
          <Td>
            <End term={term} />
          </Td>
          <Td>{term.party}</Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** For the secretariat: the form opens above the table. */
function Correct({ term }: { term: Term }) {
  return (
    <Link to={`?record=term&corrects=${term.id}`}>
      Correct
      <span className="govuk-visually-hidden"> the record of the term of {term.styledName}</span>
    </Link>
  );
}

function End({ term }: { term: Term }) {
  if (!term.endsOn) return <>In office</>;
  return (
    <>
      <Dated day={term.endsOn} precision={term.endsPrecision} />
      {term.howEnded && (
        <>
          <br />
          <span className="quiet">{term.howEnded}</span>
        </>
      )}
    </>
  );
}

function Dated({ day, precision }: { day: string; precision: string | null }) {
  return (
    <>
      <span className="date">{dateWords(day)}</span>
      {precision && precision !== 'day' && (
        <>
          <br />
          <span className="quiet">{precision}</span>
        </>
      )}
    </>
  );
}
