import { Fragment, type ReactNode } from 'react';
import { withBrackets } from '#shared/alternatives/alternative-text.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Block, blocksOf } from '#shared/documents/document-text.rules.ts';
import {
  footnoteNumber,
  footnotesOf,
  type Note,
  withFootnoteNumbers,
} from '#shared/documents/footnote.rules.ts';
import { safeHref } from '#shared/documents/link.rules.ts';
import { withAtomSigns } from '#shared/suggestions/atom-signs.rules.ts';

type Props = {
  /** A DocumentJson; what Remix makes of its type on the way to a page is taken for one too. */
  document: DocumentJson | { type: string };
  /** What stands with a block, such as a reservation; given its id. */
  beside?: ((block: Block) => ReactNode) | undefined;
};

/** A text of record as pages show it: numbered, asks boxed, each block to be linked to by its id. */
export function DocumentText({ document, beside }: Props) {
  const text = withFootnoteNumbers(withBrackets(withAtomSigns(document as DocumentJson)));
  return (
    <div className="letter-text document-text">
      {blocksOf(text).map((block, place) => (
        // A text that two people repaired at once may hold an id twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a rendered text never move
        <Fragment key={place}>
          <TextBlock block={block} />
          {beside?.(block)}
        </Fragment>
      ))}
      <Notes notes={footnotesOf(text)} />
    </div>
  );
}

/** What the footnotes say, each with the way back to where it stands. */
function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="document-notes" aria-label="Footnotes">
      {notes.map(({ number, text }) => (
        <li key={number} id={`note-${number}`}>
          {text}{' '}
          <a href={`#note-${number}-place`} aria-label={`Back to the text at footnote ${number}`}>
            ↩
          </a>
        </li>
      ))}
    </ol>
  );
}

/** One block, numbered as it stands among the others. */
export function TextBlock({ block }: { block: Pick<Block, 'id' | 'kind' | 'label' | 'node'> }) {
  const { id, kind, label, node } = block;
  const anchor = id ? { id: `block-${id}` } : {};
  if (kind !== 'clause' && kind !== 'ask') return <div {...anchor}>{NODES[node.type]?.(node)}</div>;
  return (
    <div className={kind} {...anchor}>
      <span className="block-label">{kind === 'clause' ? `${label}.` : label}</span>
      <div className="block-body">{children(node)}</div>
    </div>
  );
}

type Shown = (node: DocumentJson) => ReactNode;

const NODES: Record<string, Shown> = {
  doc: children,
  paragraph: (node) => <p>{children(node)}</p>,
  heading: (node) =>
    node.attrs?.['level'] === 3 ? <h3>{children(node)}</h3> : <h2>{children(node)}</h2>,
  clause: (node) => <div className="clause">{children(node)}</div>,
  ask: (node) => <div className="ask">{children(node)}</div>,
  bulletList: (node) => <ul>{children(node)}</ul>,
  orderedList: (node) => <ol>{children(node)}</ol>,
  listItem: (node) => <li>{children(node)}</li>,
  table: (node) => (
    <div className="text-table">
      <table>
        <tbody>{children(node)}</tbody>
      </table>
    </div>
  ),
  tableRow: (node) => <tr>{children(node)}</tr>,
  tableHeader: (node) => <th {...spans(node)}>{children(node)}</th>,
  tableCell: (node) => <td {...spans(node)}>{children(node)}</td>,
  hardBreak: () => <br />,
  footnote: (node) => <NoteMark node={node} />,
  text: (node) => (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? ''),
};

/** A footnote's number, leading to its words; where no list of them follows, the words themselves. */
function NoteMark({ node }: { node: DocumentJson }) {
  const number = footnoteNumber(node);
  if (number === 0) {
    return <small className="footnote"> [Note: {String(node.attrs?.['text'] ?? '')}]</small>;
  }
  return (
    <sup className="footnote" id={`note-${number}-place`}>
      <a href={`#note-${number}`} aria-label={`Footnote ${number}`}>
        {number}
      </a>
    </sup>
  );
}

function children(node: DocumentJson): ReactNode {
  return (node.content ?? []).map((child, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a rendered text never move
    <Fragment key={place}>{NODES[child.type]?.(child)}</Fragment>
  ));
}

type Mark = NonNullable<DocumentJson['marks']>[number];

const MARKS: Record<string, (words: ReactNode, attrs: Record<string, unknown>) => ReactNode> = {
  bold: (words) => <strong>{words}</strong>,
  italic: (words) => <em>{words}</em>,
  insertion: (words) => <ins>{words}</ins>,
  deletion: (words) => <del>{words}</del>,
  wording: (words) => <span className="wording">{words}</span>,
  link: (words, { href }) => {
    const safe = safeHref(href);
    return safe ? (
      <a href={safe} rel="noopener noreferrer">
        {words}
      </a>
    ) : (
      words
    );
  },
};

function marked(words: ReactNode, { type, attrs = {} }: Mark): ReactNode {
  return MARKS[type]?.(words, attrs) ?? words;
}

function spans({ attrs = {} }: DocumentJson) {
  const span = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined);
  return { colSpan: span(attrs['colspan']), rowSpan: span(attrs['rowspan']) };
}
