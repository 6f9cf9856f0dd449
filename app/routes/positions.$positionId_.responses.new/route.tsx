import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logResponseInput } from '#shared/responses/response.schema.ts';
import { ReplyForm, type ReplyPage } from './reply-form.tsx';
import { readResponseForm } from './response-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Log a reply to ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const confirmsId = new URL(request.url).searchParams.get('confirms') ?? undefined;
  const form = context.api.responses.form({ positionId, confirmsId });
  return { positionId, ...(await pageData(form)) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { positionId = '' } = params;
  const { typed, input } = readResponseForm(await request.formData(), positionId);
  const logged = await runAction(logResponseInput, input, context.api.responses.log);
  if (!logged.ok) return data({ errors: logged.errors, typed }, logged.status);
  return redirect(`/positions/${positionId}/responses#response-${logged.value.responseId}`);
}

export default function LogReply() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { positionId, letters } = page;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader title="Log a reply" caption={page.title} />
      <PositionNav positionId={positionId} current="responses" pastCase={page.reconstructed} />
      {letters.length === 0 ? (
        <EmptyState title="Nothing to reply to yet">
          No letter of this position has been issued. Issue it, then log what comes back.
        </EmptyState>
      ) : (
        <ReplyForm
          page={page}
          errors={failed?.errors ?? {}}
          typed={failed?.typed ?? confirming(page)}
        />
      )}
    </>
  );
}

/** Opened from an oral reply: what was said is filled in, to be kept or changed as it was written. */
function confirming({ confirms }: ReplyPage): Record<string, string> | undefined {
  if (!confirms) return undefined;
  const { postId, answers } = confirms;
  const said = answers.map(({ askId, answer }) => [`answer-${askId}`, answer]);
  return { kind: 'substantive', confirmsId: confirms.id, postId, ...Object.fromEntries(said) };
}
