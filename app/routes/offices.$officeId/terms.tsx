import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
    <TableScroll label={caption}>
      <table className="data-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Holder</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Party, as a fact</th>
          </tr>
        </thead>
        <tbody>
          {office.terms.map((term) => (
            <tr key={term.id}>
              <th scope="row">
                {term.styledName}
                {term.notes && <p className="quiet term__note">{term.notes}</p>}
                {office.seat.recording && (
                  <p className="quiet">
                    <Correct term={term} />
                  </p>
                )}
                <Sources sources={term.sources} />
              </th>
              <td>
                <Dated day={term.startsOn} precision={term.startsPrecision} />
              </td>
              <td>
                <End term={term} />
              </td>
              <td>{term.party}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
