import { Link } from '@remix-run/react';
import type { Api } from '#server/trpc/app.router.ts';
import { passageParts } from '#shared/search/passage.rules.ts';
import type { SearchKind } from '#shared/search/search.state.ts';

type Found = Awaited<ReturnType<Api['search']['find']>>['kinds'][number]['found'][number];

type Kind = { heading: string; pathOf: (found: Found) => string };

const KINDS: Record<SearchKind, Kind> = {
  position: { heading: 'Positions', pathOf: ({ id }) => `/positions/${id}` },
  version: {
    heading: 'Frozen texts',
    pathOf: ({ positionId, number }) => `/positions/${positionId}/versions/${number}`,
  },
  response: {
    heading: 'Replies from government',
    pathOf: ({ positionId }) => `/positions/${positionId}/responses`,
  },
  commitment: { heading: 'Commitments', pathOf: ({ id }) => `/commitments/${id}` },
  campaign: { heading: 'Campaigns', pathOf: ({ id }) => `/campaigns/${id}` },
  engagement: { heading: 'Contacts with government', pathOf: ({ id }) => `/engagement/${id}` },
  sounding: { heading: 'Soundings', pathOf: ({ id }) => `/soundings/${id}` },
  meeting: { heading: 'Meetings', pathOf: ({ id }) => `/meetings/${id}` },
  action: { heading: 'Actions', pathOf: ({ title }) => `/actions#${title}` },
  practice: { heading: 'Practices', pathOf: ({ id }) => `/practices/${id}` },
  department: { heading: 'Departments', pathOf: ({ id }) => `/departments/${id}` },
  post: { heading: 'Posts', pathOf: ({ id }) => `/posts/${id}` },
};

/** What was found of one kind, each with the passage that holds the words. */
export function FoundOfKind({ kind, found }: { kind: SearchKind; found: readonly Found[] }) {
  const { heading, pathOf } = KINDS[kind];
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        {heading} <span className="quiet">({found.length})</span>
      </h2>
      <ul className="found-list">
        {found.map((each) => (
          <li key={each.id}>
            <Link to={pathOf(each)}>
              {each.title}
              {each.number !== null && `, version ${each.number}`}
            </Link>
            <Passage passage={each.passage} title={each.title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Not said again where it is the title itself. */
function Passage({ passage, title }: { passage: string; title: string }) {
  const parts = passageParts(passage);
  if (parts.map((part) => part.words).join('') === title) return null;
  return (
    <p>
      {parts.map(({ words, found }, place) =>
        found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are never moved.
          <mark key={place}>{words}</mark>
        ) : (
          words
        ),
      )}
    </p>
  );
}
