import type { ReactNode } from 'react';
import type { BlockKind } from '#shared/documents/document-text.rules.ts';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';

type Props = {
  items: readonly OutlineItem[];
  /** Goes to the block in the editor; the link alone does where there is none. */
  onGo?: (id: string) => void;
  /** What stands before an item, given its place among those shown. */
  tools?: (item: OutlineItem, place: number) => ReactNode;
};

const SHOWN: ReadonlySet<BlockKind> = new Set(['heading', 'clause', 'ask']);
const MOST_LETTERS = 70;

/** The headings, clauses and asks of a text, each a link to its place. */
export function Outline({ items, onGo, tools }: Props) {
  const shown = shownIn(items);
  return (
    <ol className="outline">
      {shown.map((item, place) => (
        <li key={keyOf(shown, place)} className={`outline__item outline__${item.kind}`}>
          {tools?.(item, place)}
          <a
            href={`#block-${item.id}`}
            onClick={(event) => {
              if (!onGo) return;
              event.preventDefault();
              onGo(item.id);
            }}
          >
            {item.label && <span className="outline__label">{item.label}</span>}
            <span className="outline__words">{shortened(item.text)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

export function shownIn(items: readonly OutlineItem[]): OutlineItem[] {
  return items.filter(({ kind }) => SHOWN.has(kind));
}

/** An id may stand twice until it is repaired. */
function keyOf(items: readonly OutlineItem[], place: number): string {
  const id = items[place]?.id ?? '';
  const before = items.slice(0, place).filter((item) => item.id === id).length;
  return `${id} ${before}`;
}

function shortened(line: string): string {
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS).trimEnd()}…` : line;
}
