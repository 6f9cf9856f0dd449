import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { publicMeta } from '#app/publications/public-meta.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

const LEDE =
  'What England’s directly elected mayors ask of government together, who signed, and what government answered.';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  publicMeta({ title: 'Joint positions', description: LEDE, url: data?.url ?? '/public' });

export function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.publications.list());
}

export default function PublishedPositions() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader caption="UK Mayors" title="Joint positions" lede={LEDE} />
      {letters.length === 0 ? (
        <EmptyState title="Nothing is published yet">
          When the mayors publish a joint letter, it appears here.
        </EmptyState>
      ) : (
        <ul className="public-list">
          {letters.map((letter) => (
            <li key={letter.slug}>
              <h2>
                <Link to={`/public/${letter.slug}`}>{letter.title}</Link>
              </h2>
              <p className="quiet">
                {dateWords(letter.dated)} · {signedBy(letter.signatories)}
              </p>
              <p>{letter.summary}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        Follow by feed: <a href="/public/feed.atom">Atom</a> or <a href="/public/feed.json">JSON</a>
        . Hold a letter and wonder whether it is genuine? <Link to="/verify">Check it</Link>.
      </p>
    </>
  );
}

function signedBy(count: number): string {
  return count === 1 ? 'signed by one mayor' : `signed by ${count} mayors`;
}
