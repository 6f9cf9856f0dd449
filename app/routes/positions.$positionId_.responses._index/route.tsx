import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { classifyInput } from '#shared/responses/response.schema.ts';
import { AskTable, TargetNote } from './ask-table.tsx';
import { ClassifyForm } from './classify-form.tsx';
import { ResponseList } from './response-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Answers to ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  return { positionId, ...(await pageData(context.api.responses.asks({ positionId }))) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const answered = await runAction(classifyInput, typed, context.api.responses.classify);
  if (!answered.ok) return data({ errors: answered.errors, typed }, answered.status);
  return redirect(`/positions/${params['positionId']}/responses#ask-${typed['askId']}`);
}

export default function Answers() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { positionId, asks, responses, letters, canLog } = page;
  const commit = `/positions/${positionId}/commitments/new`;
  const log = `/positions/${positionId}/responses/new`;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader title="Answers" caption={page.title}>
        {canLog && letters.length > 0 && <ButtonLink to={log}>Log a reply</ButtonLink>}
      </PageHeader>
      <PositionNav positionId={positionId} current="responses" pastCase={page.reconstructed} />
      {asks.length === 0 ? (
        <EmptyState title="Nothing asked yet">
          Once a letter is issued, each of its asks is followed here until government answers it.
        </EmptyState>
      ) : (
        <>
          <LetterLinks positionId={positionId} letters={letters} />
          <AskTable asks={asks} posts={page.posts} />
          <TargetNote asks={asks} />
        </>
      )}
      {canLog && asks.length > 0 && (
        <ClassifyForm
          asks={asks}
          responses={responses}
          errors={failed?.errors}
          typed={failed?.typed}
        />
      )}
      {asks.length > 0 && <h2>Replies</h2>}
      {asks.length > 0 && page.address && <MailAddress address={page.address} />}
      {asks.length > 0 && responses.length === 0 && <p className="quiet">None on record yet.</p>}
      <ResponseList
        responses={responses}
        asks={asks}
        logPath={canLog ? log : null}
        commitPath={canLog ? commit : null}
        files={page.files}
      />
    </>
  );
}

/** Where the coalition sends what government wrote to one of them. */
function MailAddress({ address }: { address: string }) {
  return (
    <p>
      Forward a reply you received to <a href={`mailto:${address}`}>{address}</a>, from the address
      you sign in with. The secretariat reads it and logs it.
    </p>
  );
}

type Letters = { positionId: string; letters: readonly { versionNumber: number; dated: string }[] };

function LetterLinks({ positionId, letters }: Letters) {
  if (letters.length === 0) return null;
  return (
    <p>
      Asked in the letter of {letters.map(({ dated }) => dateWords(dated)).join(' and ')}.{' '}
      <Link to={`/positions/${positionId}/issue`}>See what was sent</Link>
    </p>
  );
}
