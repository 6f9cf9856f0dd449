import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { AskItem } from './ask-item.tsx';
import { send } from './read-form.ts';
import { LinkList, RecordForms } from './record-forms.tsx';
import { SaidTable } from './said-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `What the explorer weighs: ${page?.title ?? 'position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  return { positionId, ...(await pageData(context.api.coalition.cells({ positionId }))) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const sent = await send(context.api, positionId, await request.formData());
  if (!sent.ok) return data({ errors: sent.errors }, { status: sent.status });
  return redirect(`/positions/${positionId}/explorer/asks?saved`);
}

export default function WhatTheExplorerWeighs() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { positionId, title, asks, locked } = page;
  return (
    <>
      <ErrorSummary errors={sent && { form: Object.values(sent.errors).join(' ') }} />
      <PageHeader title="What the explorer weighs" caption={title}>
        <Tag tone="private">Case officers only</Tag>
      </PageHeader>
      <PositionNav positionId={positionId} current="draft" />
      {search.has('saved') && !sent && <Notice tone="success">Saved.</Notice>}
      <p>
        <Link to={`/positions/${positionId}/explorer`}>Find the coalition</Link>
      </p>
      {locked && (
        <Notice>
          The text is locked, so no wording and no answer changes until drafting is reopened.
        </Notice>
      )}
      {asks.length === 0 ? (
        <EmptyState title="There is no ask yet">
          Softer wordings are written beside an ask. Write one in the draft first.
        </EmptyState>
      ) : (
        <>
          <SaidTable page={page} />
          {!locked && <RecordForms page={page} />}
          <h2>Asks, what they weigh and softer wordings</h2>
          <ol className="asks-list">
            {asks.map((ask) => (
              <AskItem key={ask.blockId} ask={ask} locked={locked} />
            ))}
          </ol>
          {asks.length > 1 && <LinkList page={page} />}
        </>
      )}
    </>
  );
}
