import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { Api } from '#server/trpc/app.router.ts';

type Request = Awaited<ReturnType<Api['disclosure']['show']>>;

/** What the record holds within the request's scope. */
export function HeldTable({ tables, answered }: Pick<Request, 'tables'> & { answered: boolean }) {
  return (
    <>
      <h2>{answered ? 'What the record holds today' : 'In the bundle'}</h2>
      {tables.length === 0 ? (
        <p>The record holds nothing within these limits.</p>
      ) : (
        <table className="data-table">
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
                <th scope="row">{table}</th>
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
      <TableScroll label="Withheld by rule">
        <table className="data-table">
          <caption className="govuk-visually-hidden">What no bundle holds, and why</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="number">
                How many
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {withheld.map(({ what, count, why }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="number">{count ?? 'Not counted'}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
