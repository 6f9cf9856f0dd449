import { ChangeSet } from '@tiptap/pm/changeset';
import type { Node } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';

/** What an edit made of a text, and the way its steps led there. */
export type Edit = { before: Node; after: Node; maps: readonly StepMap[] };

/** A stretch that stands in both texts, and where; places as ProseMirror counts them. */
export type Kept = { from: number; fromAfter: number; length: number };

/** Where something stands. */
export type Place = { from: number; to: number };

/** All that an edit leaves standing, in order. What its steps replaced is looked at letter by letter. */
export function keptStretches({ before, after, maps }: Edit): Kept[] {
  const { changes } = ChangeSet.create(before, undefined, TOKENS).addSteps(after, maps, null);
  const starts = [{ toA: 0, toB: 0 }, ...changes];
  const ends = [...changes, { fromA: before.content.size }];
  return starts.flatMap(({ toA: from, toB: fromAfter }, index) => {
    const end = ends[index]?.fromA ?? from;
    return wholeLetters(before, { from, fromAfter, length: end - from });
  });
}

/** The part of a stretch that lies within this place before and within that place after. */
export function within(kept: readonly Kept[], was: Place, is: Place): Kept[] {
  return kept.flatMap(({ from, fromAfter, length }) => {
    const moved = fromAfter - from;
    const start = Math.max(from, was.from, is.from - moved);
    const end = Math.min(from + length, was.to, is.to - moved);
    return start < end ? [{ from: start, fromAfter: start + moved, length: end - start }] : [];
  });
}

/** A stretch never ends in the middle of a letter that takes two places, such as an emoji. */
function wholeLetters(text: Node, { from, fromAfter, length }: Kept): Kept[] {
  const end = from + length;
  const start = LATTER_HALF.test(tokenAt(text, from)) ? 1 : 0;
  const cut = FORMER_HALF.test(tokenAt(text, end - 1)) ? 1 : 0;
  const rest = length - start - cut;
  return rest > 0 ? [{ from: from + start, fromAfter: fromAfter + start, length: rest }] : [];
}

const FORMER_HALF = /^[\ud800-\udbff]$/;
const LATTER_HALF = /^[\udc00-\udfff]$/;

function tokenAt(text: Node, place: number): string {
  const inside = place >= 0 && place < text.content.size;
  return inside ? text.textBetween(place, place + 1) : '';
}

/** The one stretch in which two texts differ, where nobody kept the steps between them. */
export function mapsBetween(before: Node, after: Node): StepMap[] {
  const start = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (start === null || !ends) return [];
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return [new StepMap([start, ends.a + overlap - start, ends.b + overlap - start])];
}

/** Blocks are told apart by their ids; a letter is the same letter under any marks. */
const TOKENS = {
  encodeCharacter: (letter: number) => letter,
  encodeNodeStart: ({ type, attrs }: Node) => `${type.name} ${attrs['id'] ?? ''}`,
  encodeNodeEnd: ({ type }: Node) => `/${type.name}`,
  compareTokens: (one: number | string, other: number | string) => one === other,
};
