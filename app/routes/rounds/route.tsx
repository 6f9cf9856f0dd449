import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { chaseInput } from '#shared/sign-off/notice.schema.ts';
import type { OpenRounds } from './page-types.ts';
import { RoundsTable } from './rounds-table.tsx';

export function meta() {
  return [{ title: 'Open rounds – Concord' }];
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
  return pageData(context.api.signOff.openRounds({ page }));
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
      {page.rounds.length > 0 ? (
        <RoundsTable page={page} />
      ) : (
        <EmptyState
          title="No round is open"
          action={<Link to="/positions?state=frozen">See what could be put to the offices</Link>}
        >
          Once a version is put to the offices, each answer appears here.
        </EmptyState>
      )}
      <Pages page={page} />
    </>
  );
}

function Pages({ page: { page, more } }: { page: OpenRounds }) {
  if (page === 1 && !more) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <Link to={`/rounds?page=${page - 1}`} rel="prev">
          Sooner deadlines
        </Link>
      )}
      <p>Page {page}</p>
      {more && (
        <Link to={`/rounds?page=${page + 1}`} rel="next">
          Later deadlines
        </Link>
      )}
    </nav>
  );
}
