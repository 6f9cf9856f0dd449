import type { Block, BlockKind } from '#shared/documents/document-text.rules.ts';
import { type Part, wordDifference } from './word-difference.rules.ts';

export type BlockDifference = {
  id: string;
  change: 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';
  /** Stands elsewhere among the others; a changed block may also have moved. */
  moved: boolean;
  kind: BlockKind;
  /** Another kind before, such as a clause that became an ask. */
  kindBefore: BlockKind | null;
  labelBefore: string | null;
  labelAfter: string | null;
  parts: Part[];
};

type Comparable = Pick<Block, 'id' | 'kind' | 'label' | 'text'>;

/**
 * The difference of two texts, block by block as the later one orders them, each removed block
 * where it stood. Blocks are known by their id, so a renumbered block is not a changed one.
 */
export function compareTexts(
  before: readonly Comparable[],
  after: readonly Comparable[],
): BlockDifference[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const kept = new Set(after.map(({ id }) => id));
  const inPlace = keptInPlace(before, after);
  const result = after.map((block) => difference(old.get(block.id), block, inPlace));
  before.forEach((block, place) => {
    if (!kept.has(block.id)) insertAfter(result, removal(block), before[place - 1]?.id);
  });
  return result;
}

/** Whether anything at all differs. */
export function differs(differences: readonly BlockDifference[]): boolean {
  return differences.some(({ change }) => change !== 'unchanged');
}

function difference(
  before: Comparable | undefined,
  after: Comparable,
  inPlace: ReadonlySet<string>,
): BlockDifference {
  const { id, kind, label: labelAfter } = after;
  if (!before) {
    const parts: Part[] = [{ op: 'added', text: after.text }];
    return { ...NEITHER, id, change: 'added', kind, labelAfter, parts };
  }
  const moved = !inPlace.has(id);
  const kindBefore = before.kind === kind ? null : before.kind;
  const changed = before.text !== after.text || kindBefore !== null;
  const change = changed ? 'changed' : moved ? 'moved' : 'unchanged';
  const parts = wordDifference(before.text, after.text);
  return { id, change, moved, kind, kindBefore, labelBefore: before.label, labelAfter, parts };
}

const NEITHER = { moved: false, kindBefore: null, labelBefore: null, labelAfter: null };

function removal({ id, kind, label, text }: Comparable): BlockDifference {
  const parts: Part[] = [{ op: 'removed', text }];
  return { ...NEITHER, id, change: 'removed', kind, labelBefore: label, parts };
}

function insertAfter(list: BlockDifference[], item: BlockDifference, id: string | undefined) {
  list.splice(list.findIndex((block) => block.id === id) + 1, 0, item);
}

/** The largest set of blocks that kept their order; the others are the ones that moved. */
export function keptInPlace(
  before: readonly Pick<Block, 'id'>[],
  after: readonly Pick<Block, 'id'>[],
): ReadonlySet<string> {
  const placeBefore = new Map(before.map(({ id }, place) => [id, place]));
  const common = after.flatMap(({ id }) => {
    const place = placeBefore.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  return new Set(longestRise(common.map(({ place }) => place)).map((at) => common[at]?.id ?? ''));
}

type Rise = { length: number; previous: number };

/** Which numbers to keep so that they rise and are as many as can be, by their index. */
function longestRise(numbers: readonly number[]): number[] {
  const rises: Rise[] = [];
  let last = -1;
  numbers.forEach((number, index) => {
    const rise = bestRise(rises, (earlier) => (numbers[earlier] ?? Number.NaN) < number);
    rises.push(rise);
    if (rise.length > (rises[last]?.length ?? 0)) last = index;
  });
  const kept: number[] = [];
  for (let at = last; at >= 0; at = rises[at]?.previous ?? -1) kept.unshift(at);
  return kept;
}

function bestRise(rises: readonly Rise[], mayFollow: (earlier: number) => boolean): Rise {
  return rises.reduce<Rise>(
    (best, { length }, earlier) =>
      length >= best.length && mayFollow(earlier)
        ? { length: length + 1, previous: earlier }
        : best,
    { length: 1, previous: -1 },
  );
}
