import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentParts, mentionsIn, soughtName } from './comment-text.rules.ts';

const NAMES = ['North East', 'North East Lincolnshire', 'Ann Lee'];

test('an address becomes a link without the full stop after it, and nothing else does', () => {
  expect(commentParts('See https://www.gov.uk/buses. Or javascript:alert(1)', [])).toEqual([
    { kind: 'words', words: 'See ' },
    { kind: 'link', words: 'https://www.gov.uk/buses', href: 'https://www.gov.uk/buses' },
    { kind: 'words', words: '. Or javascript:alert(1)' },
  ]);
});

test('the longest name after an @ is mentioned, and only as whole words', () => {
  expect(commentParts('@North East Lincolnshire, @North Easterly and @Ann Lee?', NAMES)).toEqual([
    { kind: 'mention', words: '@North East Lincolnshire' },
    { kind: 'words', words: ', @North Easterly and ' },
    { kind: 'mention', words: '@Ann Lee' },
    { kind: 'words', words: '?' },
  ]);
});

test('whatever a comment says, its parts are the whole of it and every link is safe', () => {
  const words = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('@', ...NAMES, ' http://a.b/c', '\n', 'https://x', '.')),
  );
  fc.assert(
    fc.property(words, (pieces) => {
      const body = pieces.join('');
      const parts = commentParts(body, NAMES);
      expect(parts.map((part) => part.words).join('')).toBe(body);
      const hrefs = parts.flatMap((part) => (part.kind === 'link' ? [part.href] : []));
      expect(hrefs.filter((href) => !/^https?:/.test(href))).toEqual([]);
    }),
  );
});

test('those are mentioned whose name stands after an @; two of one name are both meant', () => {
  const people = [
    { id: 'ann', name: 'Ann Lee' },
    { id: 'other-ann', name: 'Ann Lee' },
    { id: 'ben', name: 'Ben' },
  ];
  const offices = [{ id: 'ne', name: 'North East' }];
  expect(mentionsIn('@Ann Lee, and Ben of @North East', { people, offices })).toEqual({
    people: ['ann', 'other-ann'],
    offices: ['ne'],
  });
});

test('a name is looked for from an @ that begins a word, on one line', () => {
  expect(soughtName('Ask @North E')).toEqual({ at: 4, sought: 'North E' });
  expect(soughtName('@')).toEqual({ at: 0, sought: '' });
  expect(soughtName('ann@example')).toBeNull();
  expect(soughtName('@Ann\nand')).toBeNull();
  expect(soughtName('nobody')).toBeNull();
});
