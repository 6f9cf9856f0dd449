import { DifferenceWords } from '#app/documents/difference-words.tsx';
import { TextBlock } from '#app/documents/document-text.tsx';
import { FoldedWords, InFull } from '#app/documents/folded-words.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';

const TONES: Record<Exclude<BlockDifference['change'], 'unchanged'>, Tone> = {
  added: 'open',
  removed: 'neutral',
  changed: 'open',
  moved: 'neutral',
};

type Props = {
  block: BlockDifference;
  /** The block itself where nothing of it differs. */
  node: { type: string } | null;
  /** Long passages that did not change are folded; the whole stays one click away. */
  folded?: boolean;
};

/** One block of a comparison: what happened to it in a word, and its words with the difference. */
export function DifferenceBlock({ block, node, folded = false }: Props) {
  const { change, kind, parts } = block;
  if (node) {
    const whole = { ...block, label: block.labelAfter, node: node as DocumentJson };
    return <TextBlock block={whole} />;
  }
  const label = block.labelAfter ?? block.labelBefore;
  return (
    <div className={`difference difference--${change}`} id={`change-${block.id}`}>
      {change !== 'unchanged' && (
        <p className="difference__what">
          <Tag tone={TONES[change]}>{changeWords(block)}</Tag>
        </p>
      )}
      {kind === 'heading' ? (
        <h2>
          <DifferenceWords parts={parts} />
        </h2>
      ) : (
        <p className="difference__words">
          {label && (
            <strong className="difference__label">{kind === 'ask' ? label : `${label}.`} </strong>
          )}
          {folded ? <FoldedWords parts={parts} /> : <DifferenceWords parts={parts} />}
        </p>
      )}
      {folded && <InFull parts={parts} />}
    </div>
  );
}

/** "Changed", "Moved, was clause 3". */
export function changeWords({
  change,
  moved,
  kind,
  kindBefore,
  ...labels
}: BlockDifference): string {
  const { labelBefore, labelAfter } = labels;
  const place = labelBefore && labelBefore !== labelAfter ? `, was ${placeWords(labelBefore)}` : '';
  if (change === 'added') return 'Added';
  if (change === 'removed') return `Removed${place}`;
  if (change === 'moved') return `Moved${place}`;
  if (kindBefore) return `Changed from ${KIND_WORDS[kindBefore]} to ${KIND_WORDS[kind]}`;
  return moved ? `Changed and moved${place}` : 'Changed';
}

function placeWords(label: string): string {
  return label.startsWith('Ask') ? label : `clause ${label}`;
}

const KIND_WORDS: Record<BlockDifference['kind'], string> = {
  heading: 'heading',
  paragraph: 'plain paragraph',
  clause: 'clause',
  ask: 'ask',
  list: 'list',
  table: 'table',
};
