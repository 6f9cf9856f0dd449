import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { DueWords } from '#app/positions/due-words.tsx';
import { MARKING_WORDS } from '#app/positions/marking-words.ts';
import { NextStepPanel } from '#app/positions/next-step-panel.tsx';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { coalitionWords, listWords } from '#app/positions/position-words.ts';
import { StageStrip } from '#app/positions/stage-strip.tsx';
import { PositionStateTag } from '#app/positions/state-tag.tsx';
import { StoryTimeline } from '#app/positions/story-timeline.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { AskTable } from './ask-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.positions.show({ positionId: params['positionId'] ?? '' }));
}

type Story = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PositionStory() {
  const story = useLoaderData<typeof loader>();
  const { positionId, state } = story;
  const pastCase = state === 'past_case';
  return (
    <>
      <PageHeader title={story.title} caption={pastCase ? 'Past case' : 'Position'}>
        <PositionStateTag state={state} latestVersion={story.latestVersion} round={story.round} />
      </PageHeader>
      <PositionNav positionId={positionId} current="story" pastCase={pastCase} />
      <div className="columns">
        <div>
          <NextStepPanel positionId={positionId} step={story.step}>
            <WhoWaits story={story} />
          </NextStepPanel>
          {!pastCase && <StageStrip story={story} />}
          <AskTable asks={story.asksList} promised={story.commitments} />
          <h2>The story so far</h2>
          <StoryTimeline
            positionId={positionId}
            campaignId={story.campaign?.id ?? null}
            events={story.events}
          />
        </div>
        <aside aria-label="About this position">
          <About story={story} />
        </aside>
      </div>
    </>
  );
}

function WhoWaits({ story: { state, undecided, due, letterWait } }: { story: Story }) {
  return (
    <>
      {letterWait?.for === 'reservations' && (
        <p>
          <strong>Reservations shown until {momentWords(letterWait.until)}.</strong> The letter can
          go then.
        </p>
      )}
      {state === 'in_sign_off' && undecided.length > 0 && (
        <p>
          <strong>Still to answer:</strong> {listWords(undecided)}.
        </p>
      )}
      {due && (
        <p>
          <DueWords due={due} />
        </p>
      )}
    </>
  );
}

function About({ story }: { story: Story }) {
  const { addressees, coalition, coalitionKind, campaign, documentId } = story;
  const facts = [
    { term: 'Open to', detail: <Coalition kind={coalitionKind} offices={coalition} /> },
    ...(documentId ? [{ term: 'Written by', detail: <Writers story={story} /> }] : []),
    { term: 'Addressed to', detail: <Addressees addressees={addressees} /> },
    ...(documentId ? [{ term: 'Marking', detail: <MarkedAs story={story} /> }] : []),
    ...(campaign
      ? [
          {
            term: 'Campaign',
            detail: <Link to={`/campaigns/${campaign.id}`}>{campaign.title}</Link>,
          },
        ]
      : []),
    ...(story.canStartCampaign
      ? [
          {
            term: 'Campaign',
            detail: <Link to={`/campaigns/new?positionId=${story.positionId}`}>Start one</Link>,
          },
        ]
      : []),
    ...(documentId
      ? [
          { term: 'Record', detail: <RecordFile positionId={story.positionId} /> },
          { term: 'Document name for other tools', detail: <code>{documentId}</code> },
        ]
      : []),
  ];
  return <FactList items={facts} />;
}

function RecordFile({ positionId }: { positionId: string }) {
  return (
    <>
      <a href={`/positions/${positionId}/bundle.json`} download>
        Save what the ledger holds
      </a>
      , to <Link to="/verify">check</Link> at any time
    </>
  );
}

const NAMED_IN_WORDS = 3;

function Coalition({ kind, offices }: { kind: 'forum' | 'named'; offices: Story['coalition'] }) {
  const words = coalitionWords(kind, offices);
  if (offices.length <= NAMED_IN_WORDS) return <>{words}</>;
  return (
    <details className="quiet-details">
      <summary>{words}</summary>
      <ul className="plain-list">
        {offices.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/offices/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Writers({
  story: { positionId, coalition, drafters, canNameDrafters },
}: {
  story: Story;
}) {
  const names = coalition.filter(({ id }) => drafters.includes(id)).map(({ name }) => name);
  const everybody = names.length === coalition.length;
  return (
    <>
      {everybody ? 'Every office of the coalition' : `${listWords(names)}. The others suggest.`}
      {canNameDrafters && (
        <>
          {' '}
          <Link to={`/positions/${positionId}/drafters`}>
            Change<span className="govuk-visually-hidden"> who writes the text</span>
          </Link>
        </>
      )}
    </>
  );
}

function MarkedAs({ story: { positionId, marking, canMark } }: { story: Story }) {
  return (
    <>
      {MARKING_WORDS[marking].label}
      {canMark && (
        <>
          {' '}
          <Link to={`/positions/${positionId}/marking`}>
            Change<span className="govuk-visually-hidden"> how it is marked</span>
          </Link>
        </>
      )}
    </>
  );
}

function Addressees({ addressees }: Pick<Story, 'addressees'>) {
  if (addressees.length === 0) return <>Not recorded</>;
  return (
    <ul className="plain-list">
      {addressees.map(({ postId, title, holderName, department }) => (
        <li key={postId}>
          {title}
          <br />
          <span className="quiet">
            {holderName ? `${holderName}, ` : ''}
            {department}
          </span>
        </li>
      ))}
    </ul>
  );
}
