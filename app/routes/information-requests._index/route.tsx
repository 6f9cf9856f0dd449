import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
        <TableScroll label="Information requests">
          <table className="data-table">
            <caption className="govuk-visually-hidden">Requests, unanswered ones first</caption>
            <thead>
              <tr>
                <th scope="col">Asked for</th>
                <th scope="col">Received</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request) => (
                <tr key={request.id}>
                  <td>
                    <Link to={`/information-requests/${request.id}`}>{request.asked}</Link>
                  </td>
                  <td className="date">{dateWords(request.receivedOn)}</td>
                  <td>
                    <Answer {...request} today={today} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
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
