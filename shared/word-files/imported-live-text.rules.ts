import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { formatsOf } from '#shared/documents/mark-formats.rules.ts';
import { elementOf, wordsAt, wordsIn } from '#shared/documents/shared-line.rules.ts';
import { atomProposals, marksOn } from '#shared/suggestions/atom-proposal.rules.ts';
import type { ImportPlan } from './import-plan.rules.ts';
import type { LineEdit } from './line-import.rules.ts';

type Mark = NonNullable<DocumentJson['marks']>[number];

/** Does to a live text what bringing a file in means, and nothing else: what others type stays. */
export function importIntoDoc(doc: Y.Doc, plan: ImportPlan): void {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  for (const { block, lines } of plan.edits) editBlock(fragment, block, lines);
  for (const { after, block } of plan.added) {
    const place = after === null ? 0 : placeOf(fragment, after) + 1;
    fragment.insert(place, [elementOf(documentSchema.nodeFromJSON(block))]);
  }
  for (const block of plan.removed) {
    const place = placeOf(fragment, block);
    if (place >= 0) fragment.delete(place, 1);
  }
}

function placeOf(fragment: Y.XmlFragment, id: string): number {
  return fragment
    .toArray()
    .findIndex((each) => each instanceof Y.XmlElement && each.getAttribute('id') === id);
}

function editBlock(fragment: Y.XmlFragment, id: string, lines: readonly LineEdit[][]): void {
  const block = fragment.get(placeOf(fragment, id));
  if (!(block instanceof Y.XmlElement)) return;
  linesIn(block).forEach((line, place) => {
    // From the end, so that no edit moves the place of one that is still to come.
    for (const edit of (lines[place] ?? []).toReversed()) editLine(line, edit);
  });
}

const LINES = new Set(['paragraph', 'heading']);

function linesIn(element: Y.XmlElement): Y.XmlElement[] {
  if (LINES.has(element.nodeName)) return [element];
  return element
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? linesIn(child) : []));
}

function editLine(line: Y.XmlElement, edit: LineEdit): void {
  if ('atom' in edit) {
    line.insert(openedAt(line, edit.at), [atomOf(edit.atom)]);
    return;
  }
  if ('insert' in edit) {
    const { text, at } = wordsAt(line, edit.at);
    text.insert(at, edit.insert, formatsOf(marksOf(edit.marks)));
    return;
  }
  for (const { text, at, length } of wordsIn(line, edit)) {
    text.format(at, length, formatsOf(marksOf([edit.strike])));
  }
  for (const atom of atomsIn(line, edit)) strikeAtom(atom, edit.strike);
}

function strikeAtom(atom: Y.XmlElement, strike: Mark) {
  const marks = [...marksOn({ type: atom.nodeName, attrs: atom.getAttributes() }), strike];
  const { deletion } = atomProposals(marks);
  if (deletion) atom.setAttribute('deletion', deletion);
}

/** Which child of a line a place is before, the words there divided in two if it is among them. */
function openedAt(line: Y.XmlElement, place: number): number {
  let start = 0;
  for (const [index, child] of line.toArray().entries()) {
    if (place <= start) return index;
    const length = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText && place < start + length) {
      line.insert(index + 1, [cutOff(child, place - start)]);
      return index + 1;
    }
    start += length;
  }
  return line.length;
}

/** Yjs divides no words: those after the place are written again, with their marks. */
function cutOff(text: Y.XmlText, at: number): Y.XmlText {
  let skipped = 0;
  const rest = new Y.XmlText();
  const delta = text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[];
  const kept = delta.flatMap(({ insert, attributes = {} }) => {
    const words = insert.slice(Math.max(0, at - skipped));
    skipped += insert.length;
    return words === '' ? [] : [{ insert: words, attributes }];
  });
  rest.applyDelta(kept);
  text.delete(at, text.length - at);
  return rest;
}

function atomsIn(line: Y.XmlElement, { at, length }: { at: number; length: number }) {
  let start = 0;
  return line.toArray().flatMap((child) => {
    const begins = start;
    start += child instanceof Y.XmlText ? child.length : 1;
    const within = at <= begins && begins < at + length;
    return within && child instanceof Y.XmlElement ? [child] : [];
  });
}

function atomOf(atom: DocumentJson): Y.XmlElement {
  return elementOf(documentSchema.nodeFromJSON(atom));
}

function marksOf(marks: readonly Mark[]) {
  return marks.map(({ type, attrs }) => documentSchema.mark(type, attrs));
}
