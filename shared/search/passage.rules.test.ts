import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOUND_ENDS, FOUND_STARTS, passageParts } from './passage.rules.ts';

test('what was found is told apart from what stands around it', () => {
  const passage = `keep the ${FOUND_STARTS}fare${FOUND_ENDS} at £2, one ${FOUND_STARTS}fare${FOUND_ENDS}`;
  expect(passageParts(passage)).toEqual([
    { words: 'keep the ', found: false },
    { words: 'fare', found: true },
    { words: ' at £2, one ', found: false },
    { words: 'fare', found: true },
  ]);
});

test('no word is lost, wherever marks stand', () => {
  const characters = fc.constantFrom('a', ' ', FOUND_STARTS, FOUND_ENDS, '£');
  fc.assert(
    fc.property(fc.array(characters), (typed) => {
      const words = passageParts(typed.join('')).map((part) => part.words);
      const unmarked = typed.filter((sign) => sign !== FOUND_STARTS && sign !== FOUND_ENDS);
      expect(words.join('')).toBe(unmarked.join(''));
    }),
    { numRuns: 1_000 },
  );
});
