import { Link } from '@remix-run/react';
import { countWords } from '#app/offices/count-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { ListedOffice } from './route.tsx';

type Props = { caption: string; offices: readonly ListedOffice[] };

export function PlannedTable({ caption, offices }: Props) {
  return (
    <>
      <h2>{caption}</h2>
      <TableScroll label={caption}>
        <table className="data-table">
          <caption className="govuk-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Standing</th>
              <th scope="col">Region</th>
              <th scope="col">Category</th>
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
                <td>{standing(office)}</td>
                <td>{office.region}</td>
                <td>{office.category}</td>
                <td className="number">
                  {countWords(office.population)}{' '}
                  {office.populationYear && (
                    <span className="quiet">({office.populationYear})</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function standing(office: ListedOffice): string {
  if (office.abolishedOn) return `Abolished ${dateWords(office.abolishedOn)}`;
  if (office.nextElectionOn) return `First mayor to be elected ${dateWords(office.nextElectionOn)}`;
  return 'Has no mayor';
}
