import { expect, test } from 'vitest';
import { foldUnchanged } from './fold.rules.ts';
import { wordDifference } from './word-difference.rules.ts';

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

test('a long passage that did not change is folded to the words beside the difference', () => {
  const before = `${words(40, 'one')} old ${words(50, 'two')} past ${words(5, 'three')}.`;
  const after = before.replace('old', 'new').replace('past', 'present');

  const parts = foldUnchanged(wordDifference(before, after));

  expect(parts).toEqual([
    { op: 'folded', words: 28 },
    { op: 'same', text: `${words(12, 'one')} ` },
    { op: 'removed', text: 'old' },
    { op: 'added', text: 'new' },
    { op: 'same', text: ` ${words(12, 'two')} ` },
    { op: 'folded', words: 26 },
    { op: 'same', text: `${words(12, 'two')} ` },
    { op: 'removed', text: 'past' },
    { op: 'added', text: 'present' },
    { op: 'same', text: ` ${words(5, 'three')}.` },
  ]);
});

test('a short passage stays whole', () => {
  const parts = wordDifference(`${words(20, 'one')} old`, `${words(20, 'one')} new`);

  expect(foldUnchanged(parts)).toEqual(parts);
});
