import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { type Letters, lettersOf, type Run } from '#shared/documents/letters.rules.ts';

/** How much of a passage, and of what stands around it, an anchor remembers. In characters. */
export const QUOTE_LENGTH = 1_000;
export const CONTEXT_LENGTH = 32;
/** A shorter quote may stand anywhere by chance: so many characters on either side must agree. */
const TELLING_LENGTH = 12;
const TELLING_CONTEXT = 6;

/**
 * Where a passage stands: two relative positions of Yjs in base64, which move with the text, and
 * what it said, which finds it again when its words were deleted and brought back.
 */
export type Anchor = {
  blockId: string;
  start: string;
  end: string;
  quote: string;
  before: string;
  after: string;
};

/** Places in the editor's document: of the first letter, and after the last. */
export type Passage = { from: number; to: number };

/**
 * The anchor of what lies between two places; only its part in the first block that has words there,
 * since a thread belongs to one block. Null when there are no words.
 */
export function anchorOf(fragment: Y.XmlFragment, { from, to }: Passage): Anchor | null {
  for (const block of lettersOf(fragment)) {
    const first = block.runs.find((run) => endOf(run) > from && run.place < to);
    const last = block.runs.findLast((run) => run.place < to && endOf(run) > from);
    const anchor = first && last && anchorIn(block, { first, last, from, to });
    if (anchor && /\S/.test(anchor.quote)) return anchor;
  }
  return null;
}

type Ends = Passage & { first: Run; last: Run };

function anchorIn(block: Letters, { first, last, from, to }: Ends): Anchor {
  const starts = Math.max(from - first.place, 0);
  const ends = Math.min(to - last.place, last.text.length);
  const begin = first.at + starts;
  const end = last.at + ends;
  return {
    blockId: block.id,
    start: written(Y.createRelativePositionFromTypeIndex(first.text, starts, 0)),
    end: written(Y.createRelativePositionFromTypeIndex(last.text, ends, -1)),
    quote: block.words.slice(begin, Math.min(end, begin + QUOTE_LENGTH)).trimEnd(),
    before: block.words.slice(Math.max(begin - CONTEXT_LENGTH, 0), begin),
    after: block.words.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Where the passage of an anchor stands now; null when it is gone from the text. */
export function findPassage(blocks: readonly Letters[], anchor: Anchor): Passage | null {
  return byPosition(blocks, anchor) ?? byQuote(blocks, anchor);
}

function byPosition(blocks: readonly Letters[], { start, end }: Anchor): Passage | null {
  const from = placeOf(blocks, start);
  const to = placeOf(blocks, end);
  return from !== null && to !== null && from < to ? { from, to } : null;
}

function placeOf(blocks: readonly Letters[], position: string): number | null {
  const doc = blocks.find(({ runs }) => runs.length > 0)?.runs[0]?.text.doc;
  const found = doc && readPosition(position, doc);
  if (!found) return null;
  for (const { runs } of blocks) {
    const run = runs.find(({ text }) => text === found.type);
    if (run) return run.place + found.index;
  }
  return null;
}

/** An anchor comes from other browsers: what is no position is no place. */
function readPosition(position: string, doc: Y.Doc): Y.AbsolutePosition | null {
  try {
    const relative = Y.decodeRelativePosition(fromBase64(position));
    return Y.createAbsolutePositionFromRelativePosition(relative, doc);
  } catch {
    return null;
  }
}

function written(position: Y.RelativePosition): string {
  return toBase64(Y.encodeRelativePosition(position));
}

type Candidate = { block: Letters; at: number; agreement: number };

/** First in the anchor's own block, where what stands around decides; elsewhere only if it is the only one. */
function byQuote(blocks: readonly Letters[], anchor: Anchor): Passage | null {
  if (neverStood(anchor)) return null;
  const [own, others] = [
    blocks.filter(({ id }) => id === anchor.blockId),
    blocks.filter(({ id }) => id !== anchor.blockId),
  ];
  const here = bestOf(own.flatMap((block) => candidatesIn(block, anchor)));
  if (here) return passageAt(here, anchor);
  const [only, second] = others.flatMap((block) => candidatesIn(block, anchor));
  return only && !second ? passageAt(only, anchor) : null;
}

/** The candidate whose surroundings agree most; none when two agree alike. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [best, next] = candidates.toSorted((a, b) => b.agreement - a.agreement);
  return best && best.agreement > (next?.agreement ?? -1) ? best : undefined;
}

function candidatesIn(block: Letters, anchor: Anchor): Candidate[] {
  const { quote, before, after } = anchor;
  const found: Candidate[] = [];
  for (let at = block.words.indexOf(quote); at >= 0; at = block.words.indexOf(quote, at + 1)) {
    const ahead = alikeBackwards(before, block.words.slice(0, at));
    const behind = alikeForwards(after, block.words.slice(at + quote.length));
    const tells =
      quote.length >= TELLING_LENGTH || (agrees(ahead, before) && agrees(behind, after));
    if (tells) found.push({ block, at, agreement: ahead + behind });
  }
  return found;
}

function agrees(count: number, context: string): boolean {
  return count >= Math.min(TELLING_CONTEXT, context.length);
}

function passageAt({ block, at }: Candidate, { quote }: Anchor): Passage | null {
  const from = block.placeOfLetter(at);
  const last = block.placeOfLetter(at + quote.length - 1);
  return from === null || last === null ? null : { from, to: last + 1 };
}

function alikeForwards(wanted: string, found: string): number {
  let count = 0;
  while (count < wanted.length && wanted[count] === found[count]) count += 1;
  return count;
}

function alikeBackwards(wanted: string, found: string): number {
  let count = 0;
  while (count < wanted.length && wanted.at(-1 - count) === found.at(-1 - count)) count += 1;
  return count;
}

/** A thread that came with a file and was on nothing of the text from the first. */
function neverStood({ blockId, start }: Anchor): boolean {
  return blockId === '' && start === '';
}

function endOf({ place, text }: Run): number {
  return place + text.length;
}
