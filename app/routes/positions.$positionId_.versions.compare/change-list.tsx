import { changeWords } from '#app/documents/difference-block.tsx';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';

export function changesIn<Block extends BlockDifference>(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ change }) => change !== 'unchanged');
}

/** Each changed block as a link to its place. */
export function ChangeList({ changes }: { changes: readonly BlockDifference[] }) {
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

/** "2 paragraphs changed, 1 added." */
export function summaryOf(blocks: readonly BlockDifference[]): string {
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
