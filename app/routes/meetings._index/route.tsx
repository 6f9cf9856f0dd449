import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Cadence } from './cadence.tsx';
import { CalendarFeed } from './calendar-feed.tsx';
import { MeetingTable } from './meeting-table.tsx';

export function meta() {
  return [{ title: 'Meetings – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { meetings, calendarFeed } = context.api;
  const [page, feed] = await Promise.all([
    pageData(meetings.list()),
    pageData(calendarFeed.mine()),
  ]);
  return { ...page, feedMadeAt: feed.madeAt };
}

/** The new address is in the answer to this form and nowhere else: it is shown once. */
export async function action({ context }: ActionFunctionArgs) {
  const made = await pageData(context.api.calendarFeed.replace());
  return data(made, { headers: { 'cache-control': 'no-store' } });
}

export type MeetingsPage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Meetings() {
  const { meetings, forums, canKeep, feedMadeAt } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const coming = meetings.filter(({ state }) => state === 'planned');
  const past = meetings.filter(({ state }) => state !== 'planned');
  return (
    <>
      <PageHeader
        title="Meetings"
        lede="When mayors, their chief executives and policy leads meet, and whether government meets them as often as it promised."
      >
        {canKeep && <ButtonLink to="/meetings/new">Add a meeting</ButtonLink>}
      </PageHeader>
      <h2>Coming</h2>
      {coming.length === 0 ? (
        <EmptyState title="No meeting is planned">
          The secretariat adds meetings here, and each appears in your calendar.
        </EmptyState>
      ) : (
        <MeetingTable label="Coming meetings, soonest first" meetings={coming.toReversed()} />
      )}
      <h2>Promised and held</h2>
      <Cadence forums={forums} />
      <h2>Past</h2>
      <MeetingTable label="Past meetings, newest first" meetings={past} />
      <CalendarFeed madeAt={feedMadeAt} address={made?.address} />
    </>
  );
}
