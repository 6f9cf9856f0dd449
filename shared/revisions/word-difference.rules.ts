/** A stretch of text that both have, or only the new or only the old one. */
export type Part = { op: 'same' | 'added' | 'removed'; text: string };

/** Beyond so many differing words two texts are told apart as wholes: nobody reads that as edits. */
const MOST_EDITS = 1200;

/** The difference of two texts word by word: the shortest list of insertions and deletions (Myers). */
export function wordDifference(before: string, after: string): Part[] {
  const old = words(before);
  const young = words(after);
  const head = commonHead(old, young);
  const tail = commonHead(old.slice(head).reverse(), young.slice(head).reverse());
  const middle = edits(old.slice(head, old.length - tail), young.slice(head, young.length - tail));
  return joined([
    ...old.slice(0, head).map(same),
    ...middle,
    ...old.slice(old.length - tail).map(same),
  ]);
}

/** Words, spaces and marks of punctuation, each a token; joined they are the text again. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’]+|\s+|[^\p{L}\p{M}\p{N}'’\s]/gu) ?? [];
}

const same = (text: string): Part => ({ op: 'same', text });
const added = (text: string): Part => ({ op: 'added', text });
const removed = (text: string): Part => ({ op: 'removed', text });

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** A way through both texts: how far into the old one, and the parts passed, last first. */
type Path = { x: number; last: Step | null };
type Step = { part: Part; before: Step | null };

/** Follows the furthest path on each diagonal (old minus new) with ever more edits. */
function edits(old: readonly string[], young: readonly string[]): Part[] {
  const furthest = new Map<number, Path>([[1, { x: 0, last: null }]]);
  const most = Math.min(old.length + young.length, MOST_EDITS);
  for (let count = 0; count <= most; count += 1) {
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const start = startOn(furthest, diagonal, old, young);
      const path = alongWhatIsSame(start, diagonal, old, young);
      if (path.x >= old.length && path.x - diagonal >= young.length) return partsOf(path);
      furthest.set(diagonal, path);
    }
  }
  return [...old.map(removed), ...young.map(added)];
}

/** Comes onto a diagonal by an insertion from above or a deletion from below, whichever is further. */
function startOn(
  furthest: ReadonlyMap<number, Path>,
  diagonal: number,
  old: readonly string[],
  young: readonly string[],
): Path {
  const above = furthest.get(diagonal + 1);
  const below = furthest.get(diagonal - 1);
  if (above && (!below || below.x < above.x)) {
    const word = young[above.x - diagonal - 1];
    return word === undefined ? above : { x: above.x, last: step(added(word), above) };
  }
  if (!below) return { x: 0, last: null };
  const word = old[below.x];
  return { x: below.x + 1, last: word === undefined ? below.last : step(removed(word), below) };
}

function alongWhatIsSame(
  start: Path,
  diagonal: number,
  old: readonly string[],
  young: readonly string[],
): Path {
  let path = start;
  for (let word = old[path.x]; word !== undefined; word = old[path.x]) {
    if (word !== young[path.x - diagonal]) break;
    path = { x: path.x + 1, last: step(same(word), path) };
  }
  return path;
}

function step(part: Part, { last }: Path): Step {
  return { part, before: last };
}

function partsOf({ last }: Path): Part[] {
  const parts: Part[] = [];
  for (let at = last; at; at = at.before) parts.push(at.part);
  return parts.reverse();
}

function joined(parts: Part[]): Part[] {
  const runs: Part[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.op === part.op) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}
