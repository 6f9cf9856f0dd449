import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockKind } from '#shared/documents/document-text.rules.ts';
import { compareTexts, differs } from './compare.rules.ts';

const block = (
  id: string,
  text: string,
  kind: BlockKind = 'clause',
  label: string | null = null,
) => ({
  id,
  kind,
  label,
  text,
});
const changes = (differences: ReturnType<typeof compareTexts>) =>
  differences.map(({ id, change }) => `${id} ${change}`);

test('blocks are matched by id: added, removed, changed, moved and unchanged', () => {
  const before = [
    block('a', 'One.'),
    block('b', 'Two.'),
    block('c', 'Three.'),
    block('d', 'Four.'),
  ];
  const after = [block('d', 'Four.'), block('a', 'One.'), block('n', 'New.'), block('c', 'Third.')];
  expect(changes(compareTexts(before, after))).toEqual([
    'd moved',
    'a unchanged',
    'b removed',
    'n added',
    'c changed',
  ]);
});

test('a block that only got another number is unchanged', () => {
  const differences = compareTexts(
    [block('a', 'One.', 'clause', '1')],
    [block('n', 'New.', 'clause', '1'), block('a', 'One.', 'clause', '2')],
  );
  expect(changes(differences)).toEqual(['n added', 'a unchanged']);
  expect(differences[1]).toMatchObject({ labelBefore: '1', labelAfter: '2' });
});

test('a clause that became an ask has changed, though no word did', () => {
  const [difference] = compareTexts([block('a', 'Fund it.')], [block('a', 'Fund it.', 'ask')]);
  expect(difference).toMatchObject({ change: 'changed', kind: 'ask', kindBefore: 'clause' });
});

test('a text compared with itself shows no difference', () => {
  const text = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom<BlockKind>('clause', 'ask', 'paragraph'),
      label: fc.constant(null),
      text: fc.string(),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(text, (blocks) => {
      expect(differs(compareTexts(blocks, blocks))).toBe(false);
    }),
  );
});

test('whatever is reordered, every block of both texts appears exactly once', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
  fc.assert(
    fc.property(ids, ids, (old, young) => {
      const named = (list: string[]) => list.map((id) => block(id, id));
      const seen = compareTexts(named(old), named(young)).map(({ id }) => id);
      expect(seen.toSorted()).toEqual([...new Set([...old, ...young])].toSorted());
    }),
  );
});
