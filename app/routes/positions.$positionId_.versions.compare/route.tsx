import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { changeWords, DifferenceBlock } from '#app/documents/difference-block.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { BlockDifference } from '#shared/documents/compare.rules.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `Versions ${data?.from.number ?? ''} and ${data?.to.number ?? ''} of ${data?.to.title ?? 'a position'} – Concord`,
  },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const search = new URL(request.url).searchParams;
  const from = Number(search.get('from'));
  const to = Number(search.get('to'));
  const page = await pageData(context.api.documents.compare({ positionId, from, to }));
  return { positionId, ...page };
}

export default function Comparison() {
  const { positionId, from, to, blocks } = useLoaderData<typeof loader>();
  const here = `/positions/${positionId}/versions`;
  const changed = blocks.some(({ change }) => change !== 'unchanged');
  return (
    <>
      <PageHeader
        title={`From version ${from.number} to version ${to.number}`}
        caption={to.title}
        lede={changed ? summary(blocks) : undefined}
      />
      <PositionNav positionId={positionId} current="versions" />
      {!changed && <Notice>These two versions have the same text, word for word.</Notice>}
      <div className="columns">
        <div className="page-of-record">
          <div className="letter-text document-text comparison">
            {blocks.map(({ node, ...block }) => (
              <DifferenceBlock key={`${block.change} ${block.id}`} block={block} node={node} />
            ))}
          </div>
        </div>
        <aside className="stack" aria-label="About this comparison">
          {changed && <ChangeList blocks={blocks} />}
          <p>
            <Link to={`${here}/${to.number}`}>Version {to.number} in full</Link>
          </p>
          <p>
            <Link to={here}>All versions</Link>
          </p>
        </aside>
      </div>
    </>
  );
}

function ChangeList({ blocks }: { blocks: readonly BlockDifference[] }) {
  const changes = blocks.filter(({ change }) => change !== 'unchanged');
  return (
    <section className="panel" aria-labelledby="changes-heading">
      <h2 className="panel-heading" id="changes-heading">
        What changed
      </h2>
      <ul>
        {changes.map((block) => (
          <li key={`${block.change} ${block.id}`}>
            <a href={`#change-${block.id}`}>{blockWords(block)}</a>:{' '}
            {changeWords(block).toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}

function blockWords({ kind, labelAfter, labelBefore }: BlockDifference): string {
  const label = labelAfter ?? labelBefore;
  if (kind === 'ask') return label ?? 'Ask';
  return kind === 'clause' ? `Clause ${label}` : KIND_WORDS[kind];
}

const KIND_WORDS = {
  heading: 'Heading',
  paragraph: 'Plain paragraph',
  clause: 'Clause',
  ask: 'Ask',
  list: 'List',
  table: 'Table',
} as const;

const COUNTED = ['added', 'removed', 'changed', 'moved'] as const;

/** "2 blocks changed, 1 added." */
function summary(blocks: readonly BlockDifference[]): string {
  const counts = COUNTED.map((kind) => ({
    kind,
    count: blocks.filter(({ change }) => change === kind).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ kind, count }, place) =>
    place === 0
      ? `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} ${kind}`
      : `${count} ${kind}`,
  );
  return `${words.join(', ')}. Words added are underlined, words removed are struck through.`;
}
