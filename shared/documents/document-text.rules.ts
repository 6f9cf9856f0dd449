import type { DocumentJson } from './document-json.ts';
import { plainText } from './plain-text.rules.ts';

export type BlockKind = 'heading' | 'paragraph' | 'clause' | 'ask' | 'list' | 'table';

/** One block of a text: everything at its top level, in order. */
export type Block = {
  id: string;
  kind: BlockKind;
  /** What the reader sees before it: "1" for a clause, "Ask 2" for an ask, nothing else. */
  label: string | null;
  /** Canonical plain text, without the label. */
  text: string;
  node: DocumentJson;
};

const KINDS: Record<string, BlockKind> = {
  heading: 'heading',
  paragraph: 'paragraph',
  clause: 'clause',
  ask: 'ask',
  bulletList: 'list',
  orderedList: 'list',
  table: 'table',
};

/** A text as blocks, numbered by their order: clauses through the whole text, asks on their own. */
export function blocksOf(doc: DocumentJson): Block[] {
  let clauses = 0;
  let asks = 0;
  const label = (kind: BlockKind) => {
    if (kind === 'clause') return String(++clauses);
    return kind === 'ask' ? `Ask ${++asks}` : null;
  };
  return (doc.content ?? []).map((node) => {
    const kind = KINDS[node.type] ?? 'paragraph';
    const { id } = node.attrs ?? {};
    return {
      id: typeof id === 'string' ? id : '',
      kind,
      label: label(kind),
      text: plainText(node),
      node,
    };
  });
}

/** The text without its empty paragraphs, which only make room on the screen. */
export function withoutEmptyParagraphs(doc: DocumentJson): DocumentJson {
  const says = (node: DocumentJson) => node.type !== 'paragraph' || plainText(node).trim() !== '';
  return { ...doc, content: (doc.content ?? []).filter(says) };
}

/** What a text asks for, numbered in its order. */
export function asksOf(text: DocumentJson) {
  return blocksOf(text)
    .filter(({ kind }) => kind === 'ask')
    .map((block, place) => ({ clauseId: block.id, number: place + 1, text: block.text }));
}
