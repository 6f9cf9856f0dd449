import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageData } from '#app/forms/run-action.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { EXPORT_GROUPS, type ExportGroup } from '#shared/exports/export.state.ts';
import { EXPORT_GROUP_WORDS, EXPORT_TABLE_WORDS } from '#shared/exports/export-words.rules.ts';

export function meta() {
  return [{ title: 'Take the record away – Concord' }];
}

const GROUPS = Object.keys(EXPORT_GROUPS) as ExportGroup[];

/** Nothing to read; asked so that whoever has no mandate finds no page. */
export async function loader({ context }: LoaderFunctionArgs) {
  await pageData(context.api.exports.table({ table: 'departments' }));
  return null;
}

export default function Exports() {
  return (
    <>
      <PageHeader
        title="Take the record away"
        lede="Every table with every row you may see, for a spreadsheet or a program. What is private to another office is in none of them."
      />
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>{EXPORT_GROUP_WORDS[group]}</h2>
          <TablesToDownload group={group} />
        </section>
      ))}
    </>
  );
}

function TablesToDownload({ group }: { group: ExportGroup }) {
  return (
    <table className="data-table narrow-table">
      <caption className="govuk-visually-hidden">{EXPORT_GROUP_WORDS[group]}: tables</caption>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">Table</th>
          <th scope="col">Files</th>
        </tr>
      </thead>
      <tbody>
        {EXPORT_GROUPS[group].map((table) => (
          <tr key={table}>
            <th scope="row">{EXPORT_TABLE_WORDS[table]}</th>
            <td className="file-kinds">
              <a href={`/exports/${table}.csv`} aria-label={`${EXPORT_TABLE_WORDS[table]}, CSV`}>
                CSV
              </a>{' '}
              <a href={`/exports/${table}.json`} aria-label={`${EXPORT_TABLE_WORDS[table]}, JSON`}>
                JSON
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
