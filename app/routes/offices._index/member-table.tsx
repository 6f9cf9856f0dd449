import { Link } from '@remix-run/react';
import { countWords } from '#app/offices/count-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { ListedOffice } from './route.tsx';

export function MemberTable({ offices }: { offices: readonly ListedOffice[] }) {
  return (
    <>
      <h2>Member offices</h2>
      <DataTable
        caption="Member offices of UK Mayors today"
        columns={[
          'Area',
          'Mayor',
          'In office since',
          'Region',
          'Category',
          'Party, as a fact',
          { name: 'Population', number: true },
        ]}
      >
        {offices.map((office) => (
          <Tr key={office.id}>
            <Th>
              <Link to={`/offices/${office.id}`} prefetch="intent">
                {office.name}
              </Link>
            </Th>
            <Td>{office.styledName ?? <span className="quiet">Vacant</span>}</Td>
            <Td className="date">
              {office.since && dateWords(office.since)}
              {office.sincePrecision !== 'day' && office.since && (
                <span className="quiet"> (about)</span>
              )}
            </Td>
            <Td>{office.region}</Td>
            <Td>{office.category}</Td>
            <Td>{office.party}</Td>
            <Td className="number">
              {countWords(office.population)}{' '}
              <span className="quiet">({office.populationYear})</span>
            </Td>
          </Tr>
        ))}
      </DataTable>
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
