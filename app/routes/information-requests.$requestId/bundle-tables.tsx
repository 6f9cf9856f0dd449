import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import { EXPORT_TABLE_WORDS } from '#shared/exports/export-words.rules.ts';

type Request = Awaited<ReturnType<Api['disclosure']['show']>>;

/** What the record holds within the request's scope. */
export function HeldTable({ tables, answered }: Pick<Request, 'tables'> & { answered: boolean }) {
  return (
    <>
      <h2>{answered ? 'What the record holds today' : 'In the bundle'}</h2>
      {tables.length === 0 ? (
        <p>The record holds nothing within these limits.</p>
      ) : (
        <table className="data-table narrow-table">
          <caption className="govuk-visually-hidden">Tables and how many rows of each</caption>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col" className="number">
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, rows }) => (
              <tr key={table}>
                <th scope="row">{EXPORT_TABLE_WORDS[table]}</th>
                <td className="number">{rows}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What is left out by rule, and why. */
export function WithheldTable({ withheld }: Pick<Request, 'withheld'>) {
  return (
    <>
      <h2>Withheld by rule</h2>
      <DataTable
        caption="What no bundle holds, and why"
        columns={['What', { name: 'How many', number: true }, 'Why']}
      >
        {withheld.map(({ what, count, why }) => (
          <Tr key={what}>
            <Th>{what}</Th>
            <Td className="number">{count ?? 'Not counted'}</Td>
            <Td>{why}</Td>
          </Tr>
        ))}
      </DataTable>
    </>
  );
}
