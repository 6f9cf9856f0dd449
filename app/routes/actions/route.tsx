import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { asTyped } from '#app/forms/typed-fields.ts';
import { ActionTable } from '#app/meetings/action-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { endActionInput } from '#shared/meetings/meeting.schema.ts';
import { EndForm } from './end-form.tsx';

export function meta() {
  return [{ title: 'Actions – Concord' }];
}

export function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.actions.list());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = asTyped(Object.fromEntries(await request.formData()));
  const ended = await runAction(endActionInput, typed, context.api.actions.end);
  if (!ended.ok) return data({ errors: ended.errors, typed }, { status: ended.status });
  return redirect('/actions');
}

export default function Actions() {
  const { actions } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const open = actions.filter(({ ended }) => ended === null);
  const ended = actions.filter((action) => action.ended !== null);
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Actions"
        lede="What meetings agreed somebody does. Each keeps one id in every strand, and is carried to the next meeting until it is done or dropped."
      />
      <h2>To do</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing is to do">
          The secretariat records actions on the page of a meeting.
        </EmptyState>
      ) : (
        <ActionTable
          label="Actions to do, newest first"
          actions={open}
          act={(action) => action.canEnd && <EndForm action={action} failed={failed} />}
        />
      )}
      {ended.length > 0 && <h2>Done or dropped</h2>}
      {ended.length > 0 && (
        <ActionTable label="Actions done or dropped, newest first" actions={ended} />
      )}
    </>
  );
}
