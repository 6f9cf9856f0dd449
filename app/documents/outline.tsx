import type { BlockKind } from '#shared/documents/document-text.rules.ts';

export type OutlineItem = { id: string; kind: BlockKind; label: string | null; text: string };

type Props = {
  items: readonly OutlineItem[];
  /** Goes to the block in the editor; the link alone does where there is none. */
  onGo?: (id: string) => void;
};

const SHOWN: ReadonlySet<BlockKind> = new Set(['heading', 'clause', 'ask']);
const MOST_LETTERS = 70;

/** The headings, clauses and asks of a text, each a link to its place. */
export function Outline({ items, onGo }: Props) {
  return (
    <ol className="outline">
      {items
        .filter(({ kind }) => SHOWN.has(kind))
        .map(({ id, kind, label, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may stand twice until it is repaired
          <li key={`${id} ${place}`} className={`outline__${kind}`}>
            <a
              href={`#block-${id}`}
              onClick={(event) => {
                if (!onGo) return;
                event.preventDefault();
                onGo(id);
              }}
            >
              {label && <span className="outline__label">{label}</span>}
              <span className="outline__words">{firstWords(text)}</span>
            </a>
          </li>
        ))}
    </ol>
  );
}

function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  if (line === '') return 'Empty';
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS).trimEnd()}…` : line;
}
