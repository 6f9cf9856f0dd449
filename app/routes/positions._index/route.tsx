import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PositionTable } from '#app/positions/position-table.tsx';
import { STATE_WORDS } from '#app/positions/position-words.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PositionFilter } from '#shared/positions/position.state.ts';

export function meta() {
  return [{ title: 'Positions – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const filter = (searchParams.get('state') ?? 'live') as PositionFilter;
  const page = Number(searchParams.get('page') ?? 1);
  const list = await pageData(context.api.positions.list({ filter, page }));
  return { ...list, filter };
}

export default function Positions() {
  const { positions, filter, page, more } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Positions"
        lede="What the mayors say to government together, from first word to what government answered."
      >
        <ButtonLink to="/positions/new">Open a position</ButtonLink>
      </PageHeader>
      <p>
        <Link to="/rounds">Open rounds, by office</Link>
      </p>
      <Filters current={filter} />
      {positions.length === 0 ? (
        <NothingHere filter={filter} />
      ) : (
        <PositionTable caption={captionOf(filter)} positions={positions} />
      )}
      <Pages page={page} more={more} filter={filter} />
    </>
  );
}

const FILTERS: readonly PositionFilter[] = [
  'live',
  'drafting',
  'frozen',
  'in_sign_off',
  'signed_off',
  'issued',
  'answered',
  'past_case',
];

function filterWords(filter: PositionFilter): string {
  if (filter === 'live') return 'All live';
  return filter === 'past_case' ? 'Past cases' : STATE_WORDS[filter];
}

function captionOf(filter: PositionFilter): string {
  if (filter === 'live') return 'All live positions, newest first';
  if (filter === 'past_case') return 'Past cases, rebuilt from the public record';
  return `Positions: ${STATE_WORDS[filter].toLowerCase()}`;
}

function Filters({ current }: { current: PositionFilter }) {
  return (
    <nav className="filters" aria-label="Positions by state">
      <ul>
        {FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              to={filter === 'live' ? '/positions' : `/positions?state=${filter}`}
              aria-current={filter === current ? 'page' : undefined}
            >
              {filterWords(filter)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NothingHere({ filter }: { filter: PositionFilter }) {
  if (filter !== 'live') {
    return (
      <EmptyState
        title="Nothing here at present"
        action={<Link to="/positions">See all live positions</Link>}
      >
        No position your office may see is in this state.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No live positions yet"
      action={<ButtonLink to="/positions/new">Open the first position</ButtonLink>}
    >
      A position is one text that several offices write, sign and send to government together.
    </EmptyState>
  );
}

function Pages({ page, more, filter }: { page: number; more: boolean; filter: PositionFilter }) {
  if (page === 1 && !more) return null;
  const to = (n: number) => `/positions?state=${filter}&page=${n}`;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          Newer positions
        </Link>
      )}
      <p>Page {page}</p>
      {more && (
        <Link to={to(page + 1)} rel="next">
          Older positions
        </Link>
      )}
    </nav>
  );
}
