import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Funnel } from '#app/commitments/funnel.tsx';
import { ScorecardFacts } from '#app/commitments/scorecard-facts.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DeliveryTable } from './delivery-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Delivery of ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const [answers, promised] = await Promise.all([
    pageData(context.api.responses.asks({ positionId })),
    pageData(context.api.commitments.ofPosition({ positionId })),
  ]);
  const { title, reconstructed, asks } = answers;
  return { positionId, title, reconstructed, asks, ...promised };
}

export default function Delivery() {
  const page = useLoaderData<typeof loader>();
  const { positionId, asks, commitments, figures, canRecord } = page;
  const record = `/positions/${positionId}/commitments/new`;
  return (
    <>
      <PageHeader
        title="Delivery"
        caption={page.title}
        lede="What was asked, what government answered, what it promised and what became of it."
      >
        {canRecord && asks.length > 0 && <ButtonLink to={record}>Record a commitment</ButtonLink>}
      </PageHeader>
      <PositionNav positionId={positionId} current="delivery" pastCase={page.reconstructed} />
      {asks.length === 0 ? (
        <EmptyState title="Nothing asked yet">
          Once a letter is issued, each of its asks is followed here until it is delivered.
        </EmptyState>
      ) : (
        <>
          <DeliveryTable asks={asks} commitments={commitments} />
          <h2>Scorecard</h2>
          <Funnel figures={figures} caption="From asked to delivered" />
          <ScorecardFacts figures={figures} />
        </>
      )}
    </>
  );
}
