import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DifferenceBlock } from '#app/documents/difference-block.tsx';
import { pointWords } from '#app/documents/point-words.ts';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { LIVE } from '#shared/revisions/point.rules.ts';
import { AboutComparison } from './about-comparison.tsx';
import { changesIn, summaryOf } from './change-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What changed in ${data?.title ?? 'a position'} – Concord` },
];

/** Any two texts by their addresses; the later one is the live text where none is named. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const search = new URL(request.url).searchParams;
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? LIVE;
  const page = await pageData(context.api.documents.compare({ positionId, from, to }));
  return { positionId, ...page };
}

export default function Comparison() {
  const { positionId, title, from, to, blocks } = useLoaderData<typeof loader>();
  const changed = changesIn(blocks).length > 0;
  return (
    <>
      <PageHeader
        title={`From ${pointWords(from)} to ${pointWords(to)}`}
        caption={title}
        lede={changed ? summaryOf(blocks) : undefined}
      />
      <PositionNav positionId={positionId} current="versions" />
      {!changed && (
        <Notice title="Nothing has changed">These two texts are the same, word for word.</Notice>
      )}
      <div className="columns">
        <div className="page-of-record">
          <div className="letter-text document-text comparison">
            {blocks.map(({ node, ...block }) => (
              <DifferenceBlock key={`${block.change} ${block.id}`} block={block} node={node} />
            ))}
          </div>
        </div>
        <aside className="stack" aria-label="About this comparison">
          <AboutComparison positionId={positionId} from={from} to={to} blocks={blocks} />
        </aside>
      </div>
    </>
  );
}
