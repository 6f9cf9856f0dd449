import { Link } from '@remix-run/react';
import { countWords } from '#app/offices/count-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { ListedOffice } from './route.tsx';

type Props = { caption: string; offices: readonly ListedOffice[] };

export function PlannedTable({ caption, offices }: Props) {
  return (
    <>
      <h2>{caption}</h2>
      <DataTable
        caption={caption}
        columns={['Area', 'Standing', 'Region', 'Category', { name: 'Population', number: true }]}
      >
        {offices.map((office) => (
          <Tr key={office.id}>
            <Th>
              <Link to={`/offices/${office.id}`} prefetch="intent">
                {office.name}
              </Link>
            </Th>
            <Td>{standing(office)}</Td>
            <Td>{office.region}</Td>
            <Td>{office.category}</Td>
            <Td className="number">
              {countWords(office.population)}{' '}
              {office.populationYear && <span className="quiet">({office.populationYear})</span>}
            </Td>
          </Tr>
        ))}
      </DataTable>
    </>
  );
}

function standing(office: ListedOffice): string {
  if (office.abolishedOn) return `Abolished ${dateWords(office.abolishedOn)}`;
  if (office.nextElectionOn) return `First mayor to be elected ${dateWords(office.nextElectionOn)}`;
  return 'Has no mayor';
}
