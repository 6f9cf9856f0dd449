import type { Block } from '#shared/documents/document-text.rules.ts';
import { wordDifference } from '#shared/revisions/word-difference.rules.ts';
import type { ChangeClass, Substance } from './carry.state.ts';
import { substanceOf } from './meaning-words.rules.ts';

/** What an office decided on, or is asked to now: title, whom it addresses and its blocks in order. */
export type DecidedText = {
  title: string;
  addressees: readonly string[];
  blocks: readonly Pick<Block, 'id' | 'kind' | 'text'>[];
};

export type Change = { class: ChangeClass; substance: Substance[] };

/**
 * How far one text is from another, and why, by block and word. `reserved` are the clauses some
 * office has a reservation on: their words are never merely editorial.
 */
export function classifyChange(
  before: DecidedText,
  after: DecidedText,
  reserved: ReadonlySet<string>,
): Change {
  const frame = frameChanges(before, after);
  if (frame.length > 0) return { class: 'substance', substance: frame };
  const old = new Map(before.blocks.map((block) => [block.id, block.text]));
  const pairs = [
    { id: '', from: before.title, to: after.title },
    ...after.blocks.map(({ id, text }) => ({ id, from: old.get(id) ?? '', to: text })),
  ].filter(({ from, to }) => asRead(from) !== asRead(to));
  if (pairs.length === 0) return { class: 'typography', substance: [] };
  const found = new Set(pairs.flatMap(({ from, to }) => substanceBetween(from, to)));
  if (pairs.some(({ id }) => reserved.has(id))) found.add('reserved_clause');
  return { class: found.size > 0 ? 'substance' : 'wording', substance: [...found] };
}

/** Whom it addresses, and which blocks of which kind stand in which order. */
function frameChanges(before: DecidedText, after: DecidedText): Substance[] {
  const frame = ({ blocks }: DecidedText) => blocks.map(({ id, kind }) => `${kind} ${id}`);
  const found: Substance[] = [];
  if (!same(before.addressees, after.addressees)) found.push('addressees');
  if (!same(frame(before), frame(after))) found.push('blocks');
  return found;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}

/** The same words whatever the white space, quotes, dashes and dots they are set with. */
export function asRead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}

function substanceBetween(from: string, to: string): Substance[] {
  return wordDifference(asRead(from), asRead(to))
    .filter(({ op }) => op !== 'same')
    .flatMap(({ text }) => text.match(/[^\s.,;:!?()"]+/gu) ?? [])
    .flatMap(substanceOf);
}
