import type { DocumentJson } from '#shared/documents/document-json.ts';
import { attribute, unknownNode } from './printed-letter.rules.ts';

/** How one kind of text file writes each node and mark; `inner` writes the node's children. */
export type TextMapping = {
  format: string;
  nodes: Record<string, (node: DocumentJson, inner: () => string) => string>;
  marks: Record<string, (text: string, attrs: Record<string, unknown>) => string>;
};

/** Writes a node and all in it. What the mapping lacks is an error, never a gap in the text. */
export function writeNode(mapping: TextMapping, node: DocumentJson): string {
  const write = mapping.nodes[node.type] ?? unknownNode(mapping.format, node.type);
  const inner = () => (node.content ?? []).map((child) => writeNode(mapping, child)).join('');
  const marked = (text: string, { type, attrs = {} }: Mark) =>
    (mapping.marks[type] ?? unknownNode(mapping.format, type))(text, attrs);
  return (node.marks ?? []).reduce(marked, write(node, inner));
}

type Mark = NonNullable<DocumentJson['marks']>[number];

/** Puts `first` before a text's first line and as much space before each further one. */
export function hang(first: string, text: string): string {
  const [line = '', ...rest] = text.split('\n');
  const space = ' '.repeat(first.length);
  return [`${first}${line}`, ...rest.map((more) => (more ? space + more : ''))].join('\n');
}

/** A text without the empty lines around it. */
export function trimLines(text: string): string {
  return text.replace(/^\n+|\s+$/g, '');
}

/** The label a numbered block prints, such as "1" or "Ask 2". */
export function labelOf(node: DocumentJson): string {
  return String(attribute(node, 'label') ?? '');
}

/** Puts an ordered list's numbers where its items, written as an unordered list's, have bullets. */
export function numberItems(list: DocumentJson, items: string, bullet: RegExp): string {
  let number = Number(attribute(list, 'start') ?? 1) - 1;
  return items.replace(bullet, () => {
    number += 1;
    return `${number}. `;
  });
}
