import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable, Td, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

export function meta() {
  return [{ title: 'Information requests – Concord' }];
}

export function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.disclosure.list());
}

export default function InformationRequests() {
  const { requests, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Information requests"
        lede="Requests under the Freedom of Information Act. The law gives twenty working days, counting no bank holiday of any part of the UK."
      >
        <ButtonLink to="/information-requests/new">Log a request</ButtonLink>
      </PageHeader>
      {requests.length === 0 ? (
        <EmptyState title="No request is on record">
          Log one, and its bundle is put together from the record, with a list of what is withheld.
        </EmptyState>
      ) : (
        <DataTable
          caption="Requests, unanswered ones first"
          columns={['Asked for', 'Received', 'Answer']}
        >
          {requests.map((request) => (
            <Tr key={request.id}>
              <Td>
                <Link to={`/information-requests/${request.id}`}>{request.asked}</Link>
              </Td>
              <Td className="date">{dateWords(request.receivedOn)}</Td>
              <Td>
                <Answer {...request} today={today} />
              </Td>
            </Tr>
          ))}
        </DataTable>
      )}
    </>
  );
}

type AnswerProps = { answeredOn: string | null; dueOn: string; today: string };

function Answer({ answeredOn, dueOn, today }: AnswerProps) {
  if (answeredOn) return <Tag tone="settled">Answered {dateWords(answeredOn)}</Tag>;
  if (dueOn < today) return <Tag tone="refused">Was due on {dateWords(dueOn)}</Tag>;
  return <Tag tone="open">Due by {dateWords(dueOn)}</Tag>;
}
