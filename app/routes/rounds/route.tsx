import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { LiveLine } from '#app/sign-off/live-line.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { chaseInput } from '#shared/sign-off/notice.schema.ts';
import { OfficeFilter } from './office-filter.tsx';
import type { OpenRounds } from './page-types.ts';
import { RoundsTable } from './rounds-table.tsx';

export function meta() {
  return [{ title: 'Open rounds – Concord' }];
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get('page') ?? 1);
  const officeId = searchParams.get('office') || null;
  return pageData(context.api.signOff.openRounds({ page, officeId }));
}

/** Chases everybody still to answer in one round. */
export async function action({ request, context }: ActionFunctionArgs) {
  const roundId = String((await request.formData()).get('roundId') ?? '');
  const wanted = { roundId, officeId: null, note: '' };
  const sent = await runAction(chaseInput, wanted, context.api.signOff.chase);
  if (!sent.ok) return data({ errors: sent.errors }, { status: sent.status });
  return redirect(new URL(request.url).pathname + new URL(request.url).search);
}

export default function Rounds() {
  const page = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <>
      <PageHeader
        title="Open rounds"
        lede="What the offices are asked now: who is still to answer, and how long is left."
      />
      <ErrorSummary errors={errors} />
      {page.offices.length > 0 && <OfficeFilter page={page} />}
      {page.rounds.length > 0 ? <RoundsTable page={page} /> : <NoRound page={page} />}
      <LiveLine lastSeq={page.lastSeq} />
      <Pages page={page} />
    </>
  );
}

function NoRound({ page: { officeId } }: { page: OpenRounds }) {
  if (officeId !== null) {
    return (
      <EmptyState
        title="No open round asks this office"
        action={<Link to="/rounds">See every open round</Link>}
      >
        Once a version is put to it, its answer appears here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No round is open"
      action={<Link to="/positions?state=frozen">See what could be put to the offices</Link>}
    >
      Once a version is put to the offices, each answer appears here.
    </EmptyState>
  );
}

function Pages({ page: { page, more, officeId } }: { page: OpenRounds }) {
  const to = (n: number) => {
    const office = officeId === null ? '' : `&office=${encodeURIComponent(officeId)}`;
    return `/rounds?page=${n}${office}`;
  };
  if (page === 1 && !more) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          Sooner deadlines
        </Link>
      )}
      <p>Page {page}</p>
      {more && (
        <Link to={to(page + 1)} rel="next">
          Later deadlines
        </Link>
      )}
    </nav>
  );
}
