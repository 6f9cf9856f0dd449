import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PositionTable } from '#app/positions/position-table.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ComingUp } from './coming-up.tsx';
import { DraftedBriefs } from './drafted-briefs.tsx';
import { FollowUps } from './follow-ups.tsx';
import { ToConfirm, ToWatch } from './home-commitments.tsx';
import { LapsesSoon } from './lapses-soon.tsx';
import { OwnActions } from './own-actions.tsx';
import { RecentAnswers } from './recent-answers.tsx';
import { WaitsForYou } from './waits-for-you.tsx';

export function meta() {
  return [{ title: 'Home – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.person) {
    const { mode } = await context.api.people.installation();
    throw redirect(mode === 'real' ? '/sign-in' : '/welcome');
  }
  const { api } = context;
  const hasMandate = context.person.mandates.length > 0;
  const [home, followUps, commitments, briefs, actions, lapses] = await Promise.all([
    pageData(api.positions.home()),
    hasMandate ? pageData(api.engagement.followUps()) : null,
    hasMandate ? pageData(api.commitments.home()) : null,
    pageData(api.government.openBriefs()),
    hasMandate ? pageData(api.actions.home()) : [],
    hasMandate ? pageData(api.divergence.home()) : [],
  ]);
  const place = [...new Set(context.person.mandates.map((m) => m.officeName ?? 'Secretariat'))];
  return {
    ...home,
    followUps,
    commitments,
    briefs,
    actions,
    lapses,
    place: place.join(', '),
    hasMandate,
    today: dayInLondon(new Date()),
  };
}

export default function Home() {
  const home = useLoaderData<typeof loader>();
  if (!home.hasMandate) return <NoMandate />;
  return (
    <>
      <PageHeader title={home.place} caption={dateWords(home.today)} />
      <div className="columns home-columns">
        <Tasks home={home} />
        <div>
          <ComingUp items={home.comingUp} />
          {home.commitments && <ToWatch commitments={home.commitments.toWatch} />}
          <LapsesSoon lapses={home.lapses} />
        </div>
      </div>
      <section aria-labelledby="positions">
        <h2 id="positions">
          {home.secretariat ? 'All live positions' : 'Your office’s positions'}
        </h2>
        {home.positions.length === 0 ? (
          <EmptyState
            title="No live positions yet"
            action={<ButtonLink to="/positions/new">Open a position</ButtonLink>}
          >
            A position is one text that several offices write, sign and send to government together.
          </EmptyState>
        ) : (
          <PositionTable caption="Live positions, newest first" positions={home.positions} />
        )}
        {home.more && (
          <p>
            <Link to="/positions">See all positions</Link>
          </p>
        )}
      </section>
      <RecentAnswers responses={home.responses} />
    </>
  );
}

/** What somebody here has to do, what binds others first; a page without any says so once. */
function Tasks({ home }: { home: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { waiting, soundings, mail, briefs, actions, followUps } = home;
  const toConfirm = home.commitments?.toConfirm ?? [];
  const lists = [waiting, soundings, toConfirm, briefs, actions, followUps?.tasks ?? []];
  const mails = mail.toClassify + mail.toComplete;
  const nothing = mails === 0 && lists.every((list) => list.length === 0);
  return (
    <div>
      {nothing && <p className="card">Nothing waits for you. What others are doing is below.</p>}
      <WaitsForYou waiting={waiting} soundings={soundings} mail={mail} />
      <ToConfirm commitments={toConfirm} />
      <DraftedBriefs briefs={briefs} />
      <OwnActions actions={actions} />
      {followUps && <FollowUps followUps={followUps} />}
    </div>
  );
}

function NoMandate() {
  return (
    <EmptyState title="You have no role here yet">
      The secretariat gives each person a role for an office. Ask them to invite you to yours.
    </EmptyState>
  );
}
