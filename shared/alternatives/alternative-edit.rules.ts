import type { Mark, Node } from '@tiptap/pm/model';
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { WordingKind } from './alternative.rules.ts';
import {
  type PlacedAlternative,
  type PlacedRun,
  type PlacedWording,
  placedAlternatives,
} from './alternative-places.rules.ts';

/**
 * Set on every change made here. Each leaves what others wrote as it is, so that it may pass as it
 * stands where somebody may only suggest.
 */
export const ALTERNATIVES_META = 'alternatives';

export type Author = { person: string; office: string | null };
export type NewWording = Author & { id: string; kind: Exclude<WordingKind, 'original'> } & {
  words: string;
};

export type BracketRefusal =
  | 'nothing_to_bracket'
  | 'bracket_across_blocks'
  | 'bracket_across_cells'
  | 'already_in_brackets';

type Span = { from: number; to: number };

/** What would be put in brackets: the selection, or without one the whole block the caret is in. */
export function passageAt(tr: Transaction): Span | { refused: BracketRefusal } {
  const refused = refusedSpan(tr.selection);
  if (refused) return { refused };
  const spans = trimmed(tr.doc, wordsWithin(tr.doc, chosenSpan(tr.selection)));
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { refused: 'nothing_to_bracket' };
  return isBracketed(tr.doc, spans)
    ? { refused: 'already_in_brackets' }
    : { from: first.from, to: last.to };
}

function refusedSpan({ $from, $to, ranges }: Selection): BracketRefusal | null {
  if (ranges.length > 1) return 'bracket_across_cells';
  const shared = $from.sharedDepth($to.pos);
  if (shared === 0) return 'bracket_across_blocks';
  return ROWS.has($from.node(shared).type.name) ? 'bracket_across_cells' : null;
}

const ROWS = new Set(['table', 'tableRow']);
const CELLS = new Set(['tableCell', 'tableHeader']);

function chosenSpan({ $from, $to, empty }: Selection): Span {
  if (!empty) return { from: $from.pos, to: $to.pos };
  const depths = Array.from({ length: $from.depth }, (_, place) => place + 1);
  const whole = depths.findLast((depth) => CELLS.has($from.node(depth).type.name)) ?? 1;
  return { from: $from.start(whole), to: $from.end(whole) };
}

/**
 * Puts a passage in brackets: what stands there becomes the first wording, and another follows it.
 * Only words are marked, never what stands between them and could not carry a mark.
 */
export function bracketPassage(
  tr: Transaction,
  passage: Span,
  {
    alternative,
    original,
    wording,
  }: { alternative: string; original: string; wording: NewWording },
): Transaction {
  const { person, office } = wording;
  const mark = markOf(tr, { alternative, id: original, kind: 'original', person, office });
  for (const { from, to } of wordsWithin(tr.doc, passage)) tr.addMark(from, to, mark);
  return insertWording(tr, passage.to, alternative, wording);
}

/** Adds a wording behind the last of a passage; no change where the passage is gone. */
export function addWording(tr: Transaction, alternative: string, wording: NewWording): Transaction {
  const runs = runsOf(alternativeIn(tr.doc, alternative));
  const end = Math.max(...runs.map(({ to }) => to));
  return runs.length === 0 ? tr : insertWording(tr, end, alternative, wording);
}

/**
 * Takes a wording out that somebody put in. Where only the original is left, its brackets go too, if
 * `unbracket` allows it: they are somebody's, and go with the last wording of whoever made them.
 */
export function withdrawWording(
  tr: Transaction,
  wordingId: string,
  { unbracket }: { unbracket: boolean },
): Transaction {
  const found = placedAlternatives(tr.doc).find(({ wordings }) =>
    wordings.some(({ id }) => id === wordingId),
  );
  const wording = found?.wordings.find(({ id }) => id === wordingId);
  for (const { from, to } of wording?.runs.toReversed() ?? []) tr.delete(from, to);
  const left = found && alternativeIn(tr.doc, found.id);
  if (left && unbracket && isOriginalAlone(left)) removeBrackets(tr, left);
  return tr.setMeta(ALTERNATIVES_META, true);
}

/** Takes brackets off that hold nothing but what stood there before. */
export function unbracket(tr: Transaction, alternative: string): Transaction {
  const found = alternativeIn(tr.doc, alternative);
  if (found && isOriginalAlone(found)) removeBrackets(tr, found);
  return tr.setMeta(ALTERNATIVES_META, true);
}

/** Whether nobody proposes anything for this passage any more. */
export function isOriginalAlone({
  wordings,
}: {
  wordings: readonly Pick<PlacedWording, 'kind'>[];
}) {
  return wordings.every(({ kind }) => kind === 'original');
}

function removeBrackets(tr: Transaction, alternative: PlacedAlternative) {
  for (const { from, to } of runsOf(alternative)) {
    tr.removeMark(from, to, tr.doc.type.schema.marks['wording']);
  }
}

function alternativeIn(doc: Node, id: string): PlacedAlternative | undefined {
  return placedAlternatives(doc).find((each) => each.id === id);
}

function runsOf(alternative: PlacedAlternative | undefined): PlacedRun[] {
  return alternative?.wordings.flatMap(({ runs }) => runs) ?? [];
}

function insertWording(
  tr: Transaction,
  at: number,
  alternative: string,
  { words, ...author }: NewWording,
): Transaction {
  const mark = markOf(tr, { alternative, ...author });
  tr.insert(at, tr.doc.type.schema.text(words, [mark])).setMeta(ALTERNATIVES_META, true);
  // Behind the new words, so that typing goes on with them.
  return tr.setSelection(TextSelection.create(tr.doc, at + words.length));
}

function markOf(tr: Transaction, attrs: Record<string, unknown>): Mark {
  return tr.doc.type.schema.mark('wording', attrs);
}

function wordsWithin(doc: Node, { from, to }: Span): Span[] {
  const found: Span[] = [];
  doc.nodesBetween(from, to, (node, place) => {
    if (!node.isText) return;
    found.push({ from: Math.max(place, from), to: Math.min(place + node.nodeSize, to) });
  });
  return found;
}

/** Without the spaces at either end, which belong to the sentence around it. */
function trimmed(doc: Node, spans: Span[]): Span[] {
  const words = spans.map(({ from, to }) => doc.textBetween(from, to));
  const first = words.findIndex((text) => text.trim() !== '');
  const last = words.findLastIndex((text) => text.trim() !== '');
  if (first < 0) return [];
  return spans.slice(first, last + 1).map(({ from, to }, place) => {
    const text = words[first + place] ?? '';
    return {
      from: place === 0 ? from + text.length - text.trimStart().length : from,
      to: first + place === last ? to - (text.length - text.trimEnd().length) : to,
    };
  });
}

function isBracketed(doc: Node, spans: readonly Span[]): boolean {
  const type = doc.type.schema.marks['wording'];
  return type !== undefined && spans.some(({ from, to }) => doc.rangeHasMark(from, to, type));
}
