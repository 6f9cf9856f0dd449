import { expect, test } from 'vitest';
import { holdsZeroCharacter } from './zero-character.rules.ts';

test.each([
  ['a text', 'a\0b'],
  ['a field', { words: 'a\0' }],
  ['a list within a field', { reservations: [{ words: 'a' }, { words: '\0' }] }],
])('%s with a zero character is told', (_, input) => {
  expect(holdsZeroCharacter(input)).toBe(true);
});

test.each([
  ['nothing', undefined],
  ['a text of other characters', { words: 'Line\n\tand 0 %00 \\0', none: null, day: new Date(0) }],
  ['the bytes of a file', { name: 'a.pdf', bytes: new Uint8Array([0, 0]) }],
])('%s holds none', (_, input) => {
  expect(holdsZeroCharacter(input)).toBe(false);
});

test('an input nested deeper than a stack is read to its end', () => {
  let input: unknown = '\0';
  for (let depth = 0; depth < 100_000; depth += 1) input = [input];
  expect(holdsZeroCharacter(input)).toBe(true);
});
