import { Link } from '@remix-run/react';
import { countWords } from '#app/offices/count-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { ListedOffice } from './route.tsx';

export function MemberTable({ offices }: { offices: readonly ListedOffice[] }) {
  return (
    <>
      <h2>Member offices</h2>
      <TableScroll label="Member offices">
        <table className="data-table">
          <caption className="govuk-visually-hidden">Member offices of UK Mayors today</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Mayor</th>
              <th scope="col">In office since</th>
              <th scope="col">Region</th>
              <th scope="col">Category</th>
              <th scope="col">Party, as a fact</th>
              <th scope="col" className="number">
                Population
              </th>
            </tr>
          </thead>
          <tbody>
            {offices.map((office) => (
              <tr key={office.id}>
                <th scope="row">
                  <Link to={`/offices/${office.id}`} prefetch="intent">
                    {office.name}
                  </Link>
                </th>
                <td>{office.styledName ?? <span className="quiet">Vacant</span>}</td>
                <td className="date">
                  {office.since && dateWords(office.since)}
                  {office.sincePrecision !== 'day' && office.since && (
                    <span className="quiet"> (about)</span>
                  )}
                </td>
                <td>{office.region}</td>
                <td>{office.category}</td>
                <td>{office.party}</td>
                <td className="number">
                  {countWords(office.population)}{' '}
                  <span className="quiet">({office.populationYear})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Methods offices={offices} />
    </>
  );
}

/** How each year's figures were made, once, below the table that shows them. */
function Methods({ offices }: { offices: readonly ListedOffice[] }) {
  const methods = new Map(
    offices.flatMap(({ populationYear, populationMethod }) =>
      populationYear && populationMethod ? [[populationYear, populationMethod] as const] : [],
    ),
  );
  return (
    <p className="quiet">
      {[...methods].map(([year, method]) => `Population (${year}): ${method}. `)}
      “About” marks a day that rests on the poll, not on a record of taking office.
    </p>
  );
}
