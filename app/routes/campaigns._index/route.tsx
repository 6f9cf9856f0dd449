import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { canRunCampaigns } from '#shared/campaigns/campaign.policy.ts';
import { OUTCOMES, type Outcome } from '#shared/campaigns/outcome.state.ts';
import { OUTCOME_WORDS } from '#shared/campaigns/outcome-words.rules.ts';
import { CampaignTable } from './campaign-table.tsx';

export function meta() {
  return [{ title: 'Campaigns – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('outcome');
  const filter = OUTCOMES.find((outcome) => outcome === wanted) ?? null;
  const all = await pageData(context.api.campaigns.list());
  return {
    filter,
    used: OUTCOMES.filter((outcome) => all.some((campaign) => campaign.outcome === outcome)),
    campaigns: all.filter((campaign) => !filter || campaign.outcome === filter),
    canOpen: canRunCampaigns(context.person?.mandates ?? []),
  };
}

export default function Campaigns() {
  const { campaigns, filter, used, canOpen } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Campaigns"
        lede="What mayors did to carry a position to government, who took each step, and what became of it. Losses stay."
      >
        {canOpen && <ButtonLink to="/campaigns/new">Open a campaign</ButtonLink>}
      </PageHeader>
      <Filters current={filter} used={used} />
      {campaigns.length === 0 ? (
        <EmptyState title="No campaigns here">
          <p>No campaign your office may see has this outcome.</p>
        </EmptyState>
      ) : (
        <CampaignTable caption={captionOf(filter)} campaigns={campaigns} />
      )}
    </>
  );
}

function captionOf(filter: Outcome | null): string {
  return filter
    ? `Campaigns: ${OUTCOME_WORDS[filter].toLowerCase()}`
    : 'All campaigns, newest first';
}

function Filters({ current, used }: { current: Outcome | null; used: readonly Outcome[] }) {
  return (
    <nav className="filters" aria-label="Campaigns by outcome">
      <ul>
        <li>
          <Link to="/campaigns" aria-current={current === null ? 'page' : undefined}>
            All
          </Link>
        </li>
        {used.map((outcome) => (
          <li key={outcome}>
            <Link
              to={`/campaigns?outcome=${outcome}`}
              aria-current={outcome === current ? 'page' : undefined}
            >
              {OUTCOME_WORDS[outcome]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
