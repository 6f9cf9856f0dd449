import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CommitmentTags } from '#app/commitments/commitment-words.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { responseTitle } from '#app/responses/answer-options.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { checkInput, reportInput } from '#shared/commitments/commitment.schema.ts';
import { History } from './history.tsx';
import { SayForm } from './say-form.tsx';
import { WhoWaits } from './who-waits.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Commitment: ${page?.positionTitle ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const commitmentId = params['commitmentId'] ?? '';
  return pageData(context.api.commitments.show({ commitmentId }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const commitmentId = params['commitmentId'] ?? '';
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const input = { ...typed, commitmentId };
  const { report, check } = context.api.commitments;
  const checks = typed['said'] === 'confirmed' || typed['said'] === 'contested';
  const said = checks
    ? await runAction(checkInput, input, check)
    : await runAction(reportInput, input, report);
  if (!said.ok) return data({ errors: said.errors, typed }, said.status);
  return redirect(`/commitments/${commitmentId}#history`);
}

export type Commitment = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CommitmentPage() {
  const commitment = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { reports, checks } = commitment;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader title="What government promised" caption={commitment.positionTitle}>
        <CommitmentTags state={commitment.state} overdue={commitment.overdue} />
      </PageHeader>
      <blockquote className="promise letter-text">{commitment.words}</blockquote>
      <WhoWaits commitment={commitment} />
      <FactList items={factsOf(commitment)} />
      <h2 id="history">What was said of it</h2>
      <History commitment={commitment} />
      {(reports.length > 0 || checks) && (
        <SayForm
          // What was said last decides what can be said now: the form begins anew.
          key={commitment.moves.length}
          commitment={commitment}
          errors={failed?.errors ?? {}}
          typed={failed?.typed}
        />
      )}
    </>
  );
}

function factsOf(commitment: Commitment) {
  const { positionId, responseId, asks, postTitle, department, holderName } = commitment;
  const reply = { kind: commitment.responseKind, receivedOn: commitment.receivedOn };
  return [
    { term: 'Made by', detail: [holderName, postTitle, department].filter(Boolean).join(', ') },
    {
      term: 'In',
      detail: (
        <>
          <Link to={`/positions/${positionId}/responses#response-${responseId}`}>
            {responseTitle(reply)}
          </Link>
          {commitment.corrected && '. A later reply corrects this one.'}
        </>
      ),
    },
    {
      term: asks.length === 1 ? 'Answers the ask' : 'Answers the asks',
      detail: (
        <ul className="plain-list">
          {asks.map(({ id, number, text }) => (
            <li key={id}>
              <Link to={`/positions/${positionId}/commitments#ask-${id}`}>Ask {number}</Link>:{' '}
              {text}
            </li>
          ))}
        </ul>
      ),
    },
    { term: 'Measured by', detail: commitment.measure ?? 'No measure was given' },
    {
      term: 'Due',
      detail: dueWordsOf(commitment),
    },
  ];
}

function dueWordsOf({ dueOn, dueWords, overdue }: Commitment): string {
  if (!dueOn || !dueWords) return 'No date was given';
  return overdue ? `${dateWords(dueOn)}, ${dueWords}` : dateWords(dueOn);
}
