import { bytesOfHex, sha256OfBytes } from '#shared/hash.ts';

/**
 * The tree of RFC 6962 over the hashes of all entries: its root stands for every one of them, and
 * a path of a few hashes shows that one entry is among them without showing the others.
 */
const LEAF = 0;
const NODE = 1;

/** Of an empty ledger: SHA-256 of nothing. */
export const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export async function treeRoot(hashes: readonly string[]): Promise<string> {
  let level = await leavesOf(hashes);
  while (level.length > 1) level = await levelAbove(level);
  return level[0] ?? EMPTY_ROOT;
}

/** The path from the hash at `place` (from 0) up to the root, nearest first. */
export async function pathTo(hashes: readonly string[], place: number): Promise<string[]> {
  const path: string[] = [];
  let level = await leavesOf(hashes);
  for (let at = place; level.length > 1; at >>= 1) {
    const beside = level[at ^ 1];
    if (beside !== undefined) path.push(beside);
    level = await levelAbove(level);
  }
  return path;
}

type Climb = { hash: string; place: number; size: number; path: readonly string[] };

/** The root that a path leads to; null where it is too short or too long for a tree of that size. */
export async function rootOfPath({ hash, place, size, path }: Climb): Promise<string | null> {
  if (place < 0 || place >= size) return null;
  const steps = path[Symbol.iterator]();
  let reached = await joined(LEAF, hash);
  for (let at = place, width = size; width > 1; at >>= 1, width = (width + 1) >> 1) {
    if ((at ^ 1) >= width) continue;
    const { value: beside } = steps.next();
    if (beside === undefined) return null;
    reached = await (at & 1 ? joined(NODE, beside, reached) : joined(NODE, reached, beside));
  }
  return steps.next().done ? reached : null;
}

function leavesOf(hashes: readonly string[]): Promise<string[]> {
  return Promise.all(hashes.map((hash) => joined(LEAF, hash)));
}

/** Two by two; the last of an odd number goes up as it is. */
function levelAbove(level: readonly string[]): Promise<string[]> {
  const lefts = level.filter((_, at) => at % 2 === 0);
  const pairs = lefts.map(async (left, at) => {
    const right = level[at * 2 + 1];
    return right === undefined ? left : joined(NODE, left, right);
  });
  return Promise.all(pairs);
}

/** Leaves and nodes are marked apart, so that none can be passed off as the other. */
function joined(kind: typeof LEAF | typeof NODE, ...hashes: string[]): Promise<string> {
  const below = bytesOfHex(hashes.join(''));
  const bytes = new Uint8Array(below.length + 1);
  bytes[0] = kind;
  bytes.set(below, 1);
  return sha256OfBytes(bytes);
}
