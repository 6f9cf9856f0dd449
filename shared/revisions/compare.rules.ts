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

/** Only the blocks that differ. */
export function changedBlocks(before: readonly Comparable[], after: readonly Comparable[]) {
  return compareTexts(before, after).filter(({ change }) => change !== 'unchanged');
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

/**
 * The largest set of blocks that kept their order; the others are the ones that moved. Of several
 * orders, one in which as many as can be of those that `ought` to stay do.
 */
export function keptInPlace(
  before: readonly Pick<Block, 'id'>[],
  after: readonly Pick<Block, 'id'>[],
  ought: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const placeBefore = new Map(before.map(({ id }, place) => [id, place]));
  const common = after.flatMap(({ id }) => {
    const place = placeBefore.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const weighed = common.map(({ id, place }) => ({
    place,
    // One of these outweighs all others together.
    weight: ought.has(id) ? common.length + 1 : 1,
  }));
  return new Set(heaviestRise(weighed).map((at) => common[at]?.id ?? ''));
}

type Weighed = { place: number; weight: number };
type Rise = { weight: number; previous: number };

/** Which places to keep so that they rise and weigh as much as can be, by their index. */
function heaviestRise(places: readonly Weighed[]): number[] {
  const rises: Rise[] = [];
  let last = -1;
  places.forEach(({ place, weight }, index) => {
    const mayFollow = (earlier: number) => (places[earlier]?.place ?? Number.NaN) < place;
    const rise = bestRise(rises, weight, mayFollow);
    rises.push(rise);
    if (rise.weight > (rises[last]?.weight ?? 0)) last = index;
  });
  const kept: number[] = [];
  for (let at = last; at >= 0; at = rises[at]?.previous ?? -1) kept.unshift(at);
  return kept;
}

function bestRise(
  rises: readonly Rise[],
  own: number,
  mayFollow: (earlier: number) => boolean,
): Rise {
  return rises.reduce<Rise>(
    (best, { weight }, earlier) =>
      weight + own > best.weight && mayFollow(earlier)
        ? { weight: weight + own, previous: earlier }
        : best,
    { weight: own, previous: -1 },
  );
}
