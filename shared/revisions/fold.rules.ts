import type { Part } from './word-difference.rules.ts';

/** So many unchanged words stay beside a difference, to know where in the text it is. */
const CONTEXT_WORDS = 12;
/** Fewer words than this are not worth folding away. */
const LEAST_FOLDED = 12;

export type FoldedPart = Part | { op: 'folded'; words: number };

/** The parts of one block with each long passage that did not change folded to its ends. */
export function foldUnchanged(parts: readonly Part[]): FoldedPart[] {
  return parts.flatMap((part, place) => {
    if (part.op !== 'same') return [part];
    const before = place > 0 ? CONTEXT_WORDS : 0;
    const after = place < parts.length - 1 ? CONTEXT_WORDS : 0;
    return folded(part.text, before, after);
  });
}

/** Keeps so many words at the start and the end; white space stays with the word before it. */
function folded(text: string, before: number, after: number): FoldedPart[] {
  const words = text.match(/\s*\S+\s*/g) ?? [];
  const count = words.length - before - after;
  if (count < LEAST_FOLDED) return [{ op: 'same', text }];
  const kept: FoldedPart[] = [
    { op: 'same', text: words.slice(0, before).join('') },
    { op: 'folded', words: count },
    { op: 'same', text: words.slice(words.length - after).join('') },
  ];
  return kept.filter((part) => part.op === 'folded' || part.text !== '');
}
