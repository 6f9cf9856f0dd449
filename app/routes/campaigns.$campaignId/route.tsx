import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OutcomePanel } from '#app/campaigns/outcome-panel.tsx';
import { OutcomeTag } from '#app/campaigns/outcome-tag.tsx';
import { Timeline } from '#app/campaigns/timeline.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { About } from './about.tsx';
import { Asked } from './asked.tsx';
import { happenings } from './happenings.tsx';
import { Lessons } from './lessons.tsx';
import { SignedMap } from './signed-map.tsx';
import { SuccessionHistory, SupersededNotice } from './superseded-notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Campaign'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const [campaign, offices] = await Promise.all([
    pageData(context.api.campaigns.show({ campaignId: params['campaignId'] ?? '' })),
    pageData(context.api.offices.list()),
  ]);
  return { ...campaign, offices: offices.map(({ id, name }) => ({ id, name })) };
}

export type Campaign = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CampaignPage() {
  const campaign = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={campaign.title}
        caption={campaign.pastCase ? 'Past campaign, from the public record' : 'Campaign'}
        lede={campaign.subject}
      >
        <OutcomeTag outcome={campaign.outcome?.outcome ?? null} />
        {campaign.canWrite && <WriteLinks campaignId={campaign.id} />}
      </PageHeader>
      <SupersededNotice campaign={campaign} />
      {!campaign.joint && campaign.pastCase && (
        <Notice title="Not a joint position">
          The mayors put no joint position here. Nobody is named beyond the steps they took.
        </Notice>
      )}
      <div className="columns">
        <div>
          <OutcomePanel outcome={campaign.outcome} earlierOutcomes={campaign.earlierOutcomes} />
          <h2>What happened</h2>
          <Steps campaign={campaign} />
          <SignedMap campaign={campaign} />
          <Asked campaign={campaign} />
          <Lessons campaign={campaign} />
          <SuccessionHistory campaign={campaign} />
        </div>
        <aside aria-label="About this campaign">
          <About campaign={campaign} />
        </aside>
      </div>
    </>
  );
}

function WriteLinks({ campaignId }: { campaignId: string }) {
  return (
    <>
      <ButtonLink to={`/campaigns/${campaignId}/tactics/new`} variant="secondary">
        Log a step
      </ButtonLink>
      <ButtonLink to={`/campaigns/${campaignId}/outcome`}>Record the outcome</ButtonLink>
    </>
  );
}

function Steps({ campaign }: { campaign: Campaign }) {
  const entries = happenings(campaign);
  if (entries.length === 0) {
    return (
      <EmptyState title="No steps yet">
        A letter, a meeting, a decision: each is logged with its own day and its own people.
      </EmptyState>
    );
  }
  return <Timeline entries={entries} />;
}
