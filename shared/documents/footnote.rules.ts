import type { DocumentJson } from './document-json.ts';

/** A note as it is printed: its number in the text, and its words. */
export type Note = { number: number; text: string };

/** The text with each footnote's number in its attributes, counted through the whole from 1. */
export function withFootnoteNumbers(doc: DocumentJson): DocumentJson {
  let number = 0;
  const numbered = (node: DocumentJson): DocumentJson => {
    if (node.type === 'footnote') {
      number += 1;
      return { ...node, attrs: { ...node.attrs, number } };
    }
    return node.content ? { ...node, content: node.content.map(numbered) } : node;
  };
  return numbered(doc);
}

/** The notes of a numbered text, in order. */
export function footnotesOf(node: DocumentJson): Note[] {
  if (node.type === 'footnote') return [noteOf(node)];
  return (node.content ?? []).flatMap(footnotesOf);
}

function noteOf({ attrs = {} }: DocumentJson): Note {
  const { number, text } = attrs;
  return { number: Number(number ?? 0), text: typeof text === 'string' ? text : '' };
}

/** The number a footnote prints; 0 where nothing has numbered it. */
export function footnoteNumber(node: DocumentJson): number {
  return noteOf(node).number;
}
