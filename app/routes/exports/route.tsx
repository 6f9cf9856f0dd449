import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageData } from '#app/forms/run-action.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
  rounds: 'Rounds: which text was put to which offices, how and until when',
  decisions: 'What offices decided, once a round is closed',
  delegations: 'Who decides in your mayor’s name, as delegated in writing',
  letters: 'Letters that went: signatories, recipients, verification codes',
  sendings: 'Each time a letter was sent to a post',
  late_signatures: 'Offices that signed a letter after it went, and what later mayors said of it',
  publications: 'Letters that everybody may read',
  asks: 'Asks of government',
  responses: 'Replies from government',
  answers: 'What each ask was answered',
  commitments: 'What government promised',
  commitment_checks: 'What was said of each promise since, with its evidence',
  campaigns: 'Campaigns',
  tactics: 'Steps of campaigns and who took each',
  outcomes: 'Outcomes of campaigns',
  lessons: 'Lessons drawn from campaigns',
  successions: 'What took a campaign’s place',
  engagements: 'Contacts with government',
  follow_ups: 'What your office has to do after contacts',
  department_stances: 'Where departments stand on each topic',
  soundings: 'Soundings: what government asked, and whom',
  sounding_answers: 'What your office answered to soundings',
  sounding_returns: 'What went back to government, word for word',
  sounding_outcomes: 'What government did after a return',
  practices: 'Practices of the library',
  practice_adoptions: 'Who does the same as a practice',
  practices_by_government: 'What government did of practices',
  local_values: 'Values of policies that differ by area, and until when each holds',
  meetings: 'Meetings and what became of each plan',
  agenda_items: 'Agendas of meetings you are invited to',
  minutes: 'Minutes of meetings you are invited to',
  actions: 'What was agreed at meetings, whose it is and how it ended',
  offices: 'Mayors’ offices',
  forum_memberships: 'Which offices belong to the forum, from when to when',
  holders: 'Mayors and their terms',
  elections: 'Elections of mayors',
  forums: 'Forums, and how often each promised to meet',
  departments: 'Departments and what they became',
  posts: 'Posts in government',
  post_holders: 'Who held each post',
  bank_holidays: 'Bank holidays, by which working days are counted',
  clock_pauses: 'Times in which no reply clock counts',
};

export default function Exports() {
  return (
    <>
      <PageHeader
        title="Take the record away"
        lede="Every table with every row you may see, for a spreadsheet or a program. What is private to another office is in none of them."
      />
      <DataTable caption="Tables to download" columns={['Table', 'Files']}>
        {EXPORT_TABLES.map((table) => (
          <Tr key={table}>
            <Th>{TABLES[table]}</Th>
            <Td>
              <a href={`/exports/${table}.csv`} aria-label={`${TABLES[table]}, CSV`}>
                CSV
              </a>{' '}
              <a href={`/exports/${table}.json`} aria-label={`${TABLES[table]}, JSON`}>
                JSON
              </a>
            </Td>
          </Tr>
        ))}
      </DataTable>
    </>
  );
}
