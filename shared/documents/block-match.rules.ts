import type { DocumentJson } from './document-json.ts';
import { plainText } from './plain-text.rules.ts';

/** From so much of their words in common, two blocks are one that was changed. */
const ALIKE = 0.5;

/**
 * Which block of the draft each block of a file is: by its name where the file bears it, else by
 * likeness of words, the first that is free. Blocks in neither are new.
 */
export function matchBlocks(
  present: readonly DocumentJson[],
  file: readonly DocumentJson[],
): Map<DocumentJson, DocumentJson> {
  const byId = new Map(present.map((block) => [block.attrs?.['id'], block]));
  const matches = new Map<DocumentJson, DocumentJson>();
  const free = new Set(present);
  for (const block of file) {
    const same = byId.get(block.attrs?.['id']);
    if (same && free.delete(same)) matches.set(block, same);
  }
  for (const block of file) {
    const alike = matches.has(block) ? undefined : mostAlike(block, free);
    if (alike && free.delete(alike)) matches.set(block, alike);
  }
  return matches;
}

function mostAlike(block: DocumentJson, free: ReadonlySet<DocumentJson>): DocumentJson | undefined {
  const words = wordsOf(block);
  let best: DocumentJson | undefined;
  let most = 0;
  for (const each of free) {
    const likeness = likenessOf(words, wordsOf(each));
    if (likeness >= ALIKE && likeness > most) {
      best = each;
      most = likeness;
    }
  }
  return best;
}

function wordsOf(block: DocumentJson): Set<string> {
  return new Set(
    plainText(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Twice the words in common, by all words of both (Dice). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
