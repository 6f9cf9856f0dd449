import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { responseTitle } from '#app/responses/answer-options.ts';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { DataTable, Td, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';
import { discardInput } from '#shared/responses/reply-file.schema.ts';
import { errorsAt, fieldOf, WaitingMail } from './waiting-mail.tsx';

export const meta: MetaFunction = () => [{ title: 'Answers from government – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await pageData(context.api.responses.overdue());
  const waiting = page.canLog ? await pageData(context.api.intake.waiting()) : [];
  return { ...page, waiting };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const { intakeId = '' } = typed;
  const input = { intakeId, reason: typed[fieldOf(intakeId)] ?? '' };
  const discarded = await runAction(discardInput, input, context.api.intake.discard);
  if (discarded.ok) return redirect('/responses');
  return data({ errors: discarded.errors, typed }, discarded.status);
}

export default function AnswersFromGovernment() {
  const { overdue, unclassified, waiting } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={errorsAt(failed)} />
      <PageHeader
        title="Answers from government"
        lede="What is overdue, longest first, and replies that nobody has matched to an ask yet. No law sets a time: a reply is only ever expected."
      />
      <WaitingMail waiting={waiting} failed={failed} />
      {overdue.length === 0 && unclassified.length === 0 && (
        <EmptyState title="Nothing is overdue">
          Every ask you can see is answered, or its reply is not expected yet.
        </EmptyState>
      )}
      {overdue.length > 0 && <Overdue asks={overdue} />}
      {unclassified.length > 0 && <Unclassified replies={unclassified} />}
    </>
  );
}

type OverdueAsk = {
  id: string;
  number: number;
  text: string;
  askedOn: string;
  positionId: string;
  positionTitle: string;
  now: AskState;
};

function Overdue({ asks }: { asks: readonly OverdueAsk[] }) {
  return (
    <>
      <h2>Overdue</h2>
      <DataTable
        caption="Overdue asks, longest first"
        columns={['Overdue by', 'Ask', 'Position', 'First asked']}
      >
        {asks.map((ask) => (
          <Tr key={ask.id}>
            <Td>
              <AskStateWords now={ask.now} />
            </Td>
            <Td className="letter-text letter-text--cell">
              <strong>Ask {ask.number}</strong> {ask.text}
            </Td>
            <Td>
              <Link to={`/positions/${ask.positionId}/responses#ask-${ask.id}`}>
                {ask.positionTitle}
              </Link>
            </Td>
            <Td className="date">{dateWords(ask.askedOn)}</Td>
          </Tr>
        ))}
      </DataTable>
    </>
  );
}

type Reply = {
  id: string;
  kind: string;
  receivedOn: string;
  summary: string;
  positionId: string;
  positionTitle: string;
};

function Unclassified({ replies }: { replies: readonly Reply[] }) {
  return (
    <>
      <h2>Replies not matched to an ask</h2>
      {replies.map((reply) => (
        <section key={reply.id} className="panel">
          <h3 className="panel-heading">
            <Link to={`/positions/${reply.positionId}/responses#response-${reply.id}`}>
              {responseTitle(reply)}
            </Link>
          </h3>
          <p className="quiet">{reply.positionTitle}</p>
          <p className="keep-lines">{reply.summary}</p>
        </section>
      ))}
    </>
  );
}
