import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { HistoryFilters } from './history-filters.tsx';
import type { PastSuggestion } from './page-types.ts';
import { SettledPassages } from './settled-passages.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import { officeKey } from './suggestion-words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What was proposed – ${data?.title ?? 'Position'} – Concord` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const position = { positionId: params['positionId'] ?? '' };
  const { searchParams } = new URL(request.url);
  const history = await pageData(context.api.suggestions.history(position));
  const passages = await pageData(context.api.alternatives.history(position));
  return {
    ...position,
    ...history,
    passages,
    office: searchParams.get('office') ?? '',
    state: searchParams.get('state') ?? '',
  };
}

export default function History() {
  const page = useLoaderData<typeof loader>();
  const { positionId, title, suggestions, passages, office, state } = page;
  const shown = suggestions.filter(
    (each) => (!office || officeKey(each) === office) && (!state || each.state === state),
  );
  return (
    <>
      <PageHeader
        title="What was proposed"
        caption={title}
        lede="Every suggestion and every bracket, with who proposed it and what became of it. What was rejected stays readable here."
      />
      <PositionNav positionId={positionId} current="draft" />
      <section aria-labelledby="suggestions-heading">
        <h2 id="suggestions-heading">Suggestions</h2>
        {suggestions.length > 0 && <HistoryFilters {...{ suggestions, office, state }} />}
        <Suggestions all={suggestions} shown={shown} positionId={positionId} />
      </section>
      {passages.length > 0 && (
        <section aria-labelledby="passages-heading">
          <h2 id="passages-heading">Passages that were in brackets</h2>
          <SettledPassages passages={passages} />
        </section>
      )}
    </>
  );
}

type SuggestionsProps = {
  all: readonly PastSuggestion[];
  shown: readonly PastSuggestion[];
  positionId: string;
};

function Suggestions(props: SuggestionsProps) {
  const { all, shown, positionId } = props;
  if (shown.length > 0) return <SuggestionTable suggestions={shown} />;
  if (all.length > 0) {
    return (
      <EmptyState
        title="Nothing like that"
        action={<Link to={`/positions/${positionId}/history`}>See every suggestion</Link>}
      >
        No suggestion in this text fits what you chose.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing suggested yet"
      action={<Link to={`/positions/${positionId}/draft`}>Go to the draft</Link>}
    >
      What anybody suggests in the draft is kept here, whatever becomes of it.
    </EmptyState>
  );
}
