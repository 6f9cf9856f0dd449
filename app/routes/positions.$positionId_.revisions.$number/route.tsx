import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { DocumentText } from '#app/documents/document-text.tsx';
import { OCCASION_WORDS } from '#app/documents/point-words.ts';
import { RestorePanel } from '#app/documents/restore-panel.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { comparisonPath, LIVE, revisionAddress } from '#shared/revisions/point.rules.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Revision ${data?.number ?? ''} of ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const number = Number(params['number']);
  const { revisions } = context.api;
  const revision = await pageData(revisions.revision({ positionId, number }));
  const point = revisionAddress(number);
  const before = await pageData(revisions.beforeRestoring({ positionId, point }));
  return { positionId, ...revision, before };
}

type Revision = ReturnType<typeof useLoaderData<typeof loader>>;

/** A draft as it stood at one point. */
export default function RevisionPage() {
  const revision = useLoaderData<typeof loader>();
  const { positionId, number, title, name } = revision;
  return (
    <>
      <PageHeader
        title={name ? `Revision ${number}: ${name}` : `Revision ${number}`}
        caption={title}
        lede="The draft as it stood then. Nobody has decided on it; offices decide on versions."
      />
      <PositionNav positionId={positionId} current="versions" />
      <div className="columns">
        <article className="page-of-record" aria-label={`Text of revision ${number}`}>
          <DocumentText document={revision.content} />
        </article>
        <aside aria-label="About this revision">
          <About revision={revision} />
        </aside>
      </div>
    </>
  );
}

function About({ revision }: { revision: Revision }) {
  const { positionId, number, occasion, by, at } = revision;
  return (
    <div className="stack">
      <div className="panel">
        <FactList
          items={[
            { term: 'Kept', detail: momentWords(at) },
            { term: 'By', detail: by ?? 'Concord' },
            { term: 'Why', detail: OCCASION_WORDS[occasion] },
          ]}
        />
      </div>
      <RestorePanel
        positionId={positionId}
        point={revisionAddress(number)}
        before={revision.before}
      />
      <ul>
        <li>
          <Link to={comparisonPath(positionId, revisionAddress(number), LIVE)}>
            What changed since then
          </Link>
        </li>
        <li>
          <Link to={`/positions/${positionId}/versions`}>All versions and revisions</Link>
        </li>
      </ul>
    </div>
  );
}
