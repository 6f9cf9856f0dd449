import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Part, wordDifference } from './word-difference.rules.ts';

const side = (parts: Part[], other: Part['op']) =>
  parts
    .filter(({ op }) => op !== other)
    .map(({ text }) => text)
    .join('');

test('a changed word is told apart from the words around it', () => {
  expect(wordDifference('Cap fares at £2 for a year.', 'Cap fares at £3 for a year.')).toEqual([
    { op: 'same', text: 'Cap fares at £' },
    { op: 'removed', text: '2' },
    { op: 'added', text: '3' },
    { op: 'same', text: ' for a year.' },
  ]);
});

test('the parts of any difference give back both texts', () => {
  const text = fc
    .array(fc.constantFrom('we', 'ask', 'for', 'buses', ' ', '. ', '£2', '’s', '\n'))
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
    }),
    { numRuns: 1000 },
  );
});

test('a difference is the shortest: one word put into a long text is one part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b'), { maxLength: 40 }),
      fc.nat(40),
      (letters, at) => {
        const before = letters.join(' ');
        const place = Math.min(at, letters.length);
        const after = [...letters.slice(0, place), 'new', ...letters.slice(place)].join(' ');
        const added = wordDifference(before, after).filter(({ op }) => op !== 'same');
        expect(added.map(({ op }) => op)).toEqual(['added']);
        expect(added[0]?.text.trim()).toBe('new');
      },
    ),
  );
});

test('two long texts with nothing in common are told apart as wholes', () => {
  const long = (word: string) =>
    Array.from({ length: 8000 }, (_, n) => `${word}${n}`).join(`${word} `);
  const parts = wordDifference(long('old'), long('new'));
  expect(side(parts, 'removed')).toBe(long('new'));
  expect(parts.map(({ op }) => op)).toEqual(['removed', 'added']);
});
