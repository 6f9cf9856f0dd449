import type { Node } from '@tiptap/pm/model';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type Formats, formatChange, formatsOf } from './mark-formats.rules.ts';

/** What the editor shows of each Yjs type, as its binding keeps it. */
export type Mapping = ProsemirrorBinding['mapping'];

type Stretch = { at: number; length: number };

/** A block as Yjs holds it, with all that stands in it. */
export function elementOf(node: Node, mapping?: Mapping): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string>>(node.type.name);
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value !== null) element.setAttribute(name, value);
  }
  const content = node.isTextblock
    ? lineContent(node.children, mapping)
    : node.children.map((child) => elementOf(child, mapping));
  element.insert(0, content);
  mapping?.set(element, node);
  return element;
}

/** The words a place of a line belongs to; new ones where there are none. */
export function wordsAt(line: Y.XmlElement, place: number): { text: Y.XmlText; at: number } {
  const pieces = piecesOf(line);
  for (const { piece, start } of pieces) {
    const meets = start <= place && place <= start + lengthOf(piece);
    if (piece instanceof Y.XmlText && meets) return { text: piece, at: place - start };
  }
  const text = new Y.XmlText();
  const before = pieces.findLast(({ start }) => start < place)?.piece ?? null;
  line.insertAfter(before, [text]);
  return { text, at: 0 };
}

/** The words in a stretch of a line, and which part of each. */
export function wordsIn(line: Y.XmlElement, stretch: Stretch) {
  return overlapping(line, stretch).flatMap(({ piece, at, length }) =>
    piece instanceof Y.XmlText ? [{ text: piece, at, length }] : [],
  );
}

/** What takes one place in a line and is no word, such as a note. */
export function atomAt(line: Y.XmlElement, at: number): Y.XmlElement | null {
  const piece = overlapping(line, { at, length: 1 })[0]?.piece;
  return piece instanceof Y.XmlElement ? piece : null;
}

/** Gives the letters of a stretch these marks and no others. */
export function markWords(line: Y.XmlElement, stretch: Stretch, marks: Node['marks']): void {
  for (const { text, at, length } of wordsIn(line, stretch)) {
    for (const run of runsIn(text, { at, length })) {
      const change = formatChange(run.formats, marks);
      if (Object.keys(change).length > 0) text.format(run.at, run.length, change);
    }
  }
}

/** Takes a stretch out. Words stay a place to write in when the last letter goes. */
export function takeOut(line: Y.XmlElement, stretch: Stretch, mapping: Mapping): void {
  for (const { piece, at, length } of overlapping(line, stretch)) {
    if (piece instanceof Y.XmlText) piece.delete(at, length);
    else removeChild(line, piece, mapping);
  }
}

export function removeChild(parent: Y.XmlFragment, child: Y.XmlElement, mapping: Mapping): void {
  parent.delete(parent.toArray().indexOf(child), 1);
  mapping.delete(child);
}

/**
 * Puts words and what stands among them at a place. Only a note or a line break among letters divides
 * their words: Yjs has no other way than to write what follows anew.
 */
export function putIn(line: Y.XmlElement, place: number, nodes: readonly Node[], mapping: Mapping) {
  const { text, at } = wordsAt(line, place);
  const first = nodes.findIndex(({ isText }) => !isText);
  const lead = first < 0 ? nodes : nodes.slice(0, first);
  const rest = first < 0 ? [] : nodes.slice(first);
  const tail = rest.length > 0 ? cutOff(text, at) : [];
  let end = at;
  for (const { text: words = '', marks } of lead) {
    text.insert(end, words, formatsOf(marks));
    end += words.length;
  }
  if (rest.length > 0) line.insertAfter(text, lineContent(rest, mapping, tail).slice(1));
}

type Delta = { insert: string; attributes?: Formats }[];

/** Takes the letters from a place on out of their words, and says what they were. */
function cutOff(text: Y.XmlText, at: number): Delta {
  const runs = runsIn(text, { at, length: text.length - at });
  const words = runs.map(({ letters, formats }) => ({ insert: letters, attributes: formats }));
  text.delete(at, text.length - at);
  return words;
}

/**
 * What a line holds, from words to words, so that there is always a place to write in that all share:
 * two who made it at once would have made two.
 */
function lineContent(
  nodes: readonly Node[],
  mapping?: Mapping,
  tail: Delta = [],
): (Y.XmlText | Y.XmlElement)[] {
  const words: Delta[] = [[]];
  const atoms: Y.XmlElement[] = [];
  for (const node of nodes) {
    if (node.isText)
      words.at(-1)?.push({ insert: node.text ?? '', attributes: formatsOf(node.marks) });
    else {
      atoms.push(elementOf(node, mapping));
      words.push([]);
    }
  }
  words.at(-1)?.push(...tail);
  return words.flatMap((delta, place) => {
    const text = new Y.XmlText();
    text.applyDelta(delta);
    const atom = atoms[place];
    return atom ? [text, atom] : [text];
  });
}

type Piece = Y.XmlText | Y.XmlElement;

function piecesOf(line: Y.XmlElement): { piece: Piece; start: number }[] {
  let start = 0;
  return line.toArray().flatMap((piece) => {
    if (piece instanceof Y.XmlHook) return [];
    const begins = start;
    start += lengthOf(piece);
    return [{ piece, start: begins }];
  });
}

function lengthOf(piece: Piece): number {
  return piece instanceof Y.XmlText ? piece.length : 1;
}

/** The pieces that share places with a stretch, and which of their own places. */
function overlapping(line: Y.XmlElement, { at, length }: Stretch) {
  return piecesOf(line).flatMap(({ piece, start }) => {
    const from = Math.max(at, start);
    const to = Math.min(at + length, start + lengthOf(piece));
    return from < to ? [{ piece, at: from - start, length: to - from }] : [];
  });
}

/** Letters of a stretch that have the same formats. */
function runsIn(text: Y.XmlText, { at, length }: Stretch) {
  let start = 0;
  return (text.toDelta() as Delta).flatMap(({ insert, attributes = {} }) => {
    const begins = start;
    start += insert.length;
    const from = Math.max(at, begins);
    const to = Math.min(at + length, start);
    const letters = insert.slice(from - begins, to - begins);
    return from < to ? [{ at: from, length: to - from, letters, formats: attributes }] : [];
  });
}
