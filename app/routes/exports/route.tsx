import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageData } from '#app/forms/run-action.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { EXPORT_TABLES, type ExportTable } from '#shared/exports/export.state.ts';

export function meta() {
  return [{ title: 'Take the record away – Concord' }];
}

/** Nothing to read; asked so that whoever has no mandate finds no page. */
export async function loader({ context }: LoaderFunctionArgs) {
  await pageData(context.api.exports.table({ table: 'departments' }));
  return null;
}

const TABLES: Record<ExportTable, string> = {
  positions: 'Positions, the offices they are open to and whom they address',
  versions: 'Frozen texts',
  decisions: 'What offices decided, once a round is closed',
  letters: 'Letters that went: signatories, recipients, verification codes',
  asks: 'Asks of government',
  responses: 'Replies from government',
  answers: 'What each ask was answered',
  commitments: 'What government promised',
  campaigns: 'Campaigns',
  tactics: 'Steps of campaigns and who took each',
  outcomes: 'Outcomes of campaigns',
  engagements: 'Contacts with government',
  practices: 'Practices of the library',
  meetings: 'Meetings',
  offices: 'Mayors’ offices',
  holders: 'Mayors and their terms',
  departments: 'Departments and what they became',
  posts: 'Posts in government',
  post_holders: 'Who held each post',
};

export default function Exports() {
  return (
    <>
      <PageHeader
        title="Take the record away"
        lede="Every table with every row you may see, for a spreadsheet or a program. What is private to another office is in none of them."
      />
      <table className="data-table">
        <caption className="govuk-visually-hidden">Tables to download</caption>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">Files</th>
          </tr>
        </thead>
        <tbody>
          {EXPORT_TABLES.map((table) => (
            <tr key={table}>
              <th scope="row">{TABLES[table]}</th>
              <td>
                <a href={`/exports/${table}.csv`} aria-label={`${TABLES[table]}, CSV`}>
                  CSV
                </a>{' '}
                <a href={`/exports/${table}.json`} aria-label={`${TABLES[table]}, JSON`}>
                  JSON
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
