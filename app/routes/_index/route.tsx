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
  const home = await pageData(context.api.positions.home());
  const hasMandate = context.person.mandates.length > 0;
  const followUps = hasMandate ? await pageData(context.api.engagement.followUps()) : null;
  const commitments = hasMandate ? await pageData(context.api.commitments.home()) : null;
  const briefs = await pageData(context.api.government.openBriefs());
  const actions = hasMandate ? await pageData(context.api.actions.home()) : [];
  const place = [...new Set(context.person.mandates.map((m) => m.officeName ?? 'Secretariat'))];
  return {
    ...home,
    followUps,
    commitments,
    briefs,
    actions,
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
        <div>
          <WaitsForYou waiting={home.waiting} soundings={home.soundings} />
          <OwnActions actions={home.actions} />
          {home.commitments && <ToConfirm commitments={home.commitments.toConfirm} />}
        </div>
        <div>
          <DraftedBriefs briefs={home.briefs} />
          <ComingUp items={home.comingUp} />
          {home.followUps && <FollowUps followUps={home.followUps} />}
          {home.commitments && <ToWatch commitments={home.commitments.toWatch} />}
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

function NoMandate() {
  return (
    <EmptyState title="You have no role here yet">
      The secretariat gives each person a role for an office. Ask them to invite you to yours.
    </EmptyState>
  );
}
