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
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { recordInput } from '#shared/commitments/commitment.schema.ts';
import { CommitmentForm } from './commitment-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Record a commitment on ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const page = await pageData(context.api.commitments.form({ positionId }));
  const asked = new URL(request.url).searchParams.get('responseId');
  const reply = page.replies.find(({ id }) => id === asked) ?? page.replies[0] ?? null;
  return { positionId, ...page, reply };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const askIds = form.getAll('askIds').map(String);
  const typed = Object.fromEntries(form) as Record<string, string>;
  const input = { ...typed, positionId: params['positionId'] ?? '', askIds };
  const recorded = await runAction(recordInput, input, context.api.commitments.record);
  if (!recorded.ok) return data({ errors: recorded.errors, typed, askIds }, recorded.status);
  return redirect(`/commitments/${recorded.value.commitmentId}`);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What was promised by word of mouth is no commitment: how it becomes one. */
function OnlySaid({ positionId }: { positionId: string }) {
  return (
    <Notice title="A promise by word of mouth is no commitment yet">
      Something was said of this position and is logged as oral. Ask for it in writing and{' '}
      <Link to={`/positions/${positionId}/responses/new`}>log the written reply first</Link>; then
      record the commitment from it.
    </Notice>
  );
}

export default function RecordCommitment() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Record a commitment"
        caption={page.title}
        lede="One promise at a time, in government’s own words. It is followed until it is delivered or not."
      />
      <PositionNav positionId={page.positionId} current="delivery" pastCase={page.reconstructed} />
      {page.spoken && <OnlySaid positionId={page.positionId} />}
      {page.reply === null ? (
        <EmptyState title="No reply has promised anything yet">
          A commitment stands in a substantive reply or a correction. Log one first, under Answers.
        </EmptyState>
      ) : (
        <CommitmentForm
          page={page}
          reply={page.reply}
          errors={failed?.errors ?? {}}
          typed={failed?.typed}
          askIds={failed?.askIds}
        />
      )}
    </>
  );
}
