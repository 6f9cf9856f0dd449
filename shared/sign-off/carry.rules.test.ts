import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead, classifyChange, type DecidedText } from './carry.rules.ts';

const NOBODY = new Set<string>();

const saying = (...texts: string[]): DecidedText => ({
  title: 'Keep bus fares at £2',
  addressees: ['secretary-of-state'],
  blocks: texts.map((text, place) => ({ id: `c${place + 1}`, kind: 'clause', text })),
});

const between = (from: string, to: string, reserved: ReadonlySet<string> = NOBODY) =>
  classifyChange(saying(from), saying(to), reserved);

test('white space, quotes, dashes and dots change how a text is set, not what it says', () => {
  const before = 'The mayors\' "fair" deal - as agreed...  Now.';
  const after = 'The mayors’ “fair” deal – as agreed… Now.';

  expect(between(before, after)).toEqual({ class: 'typography', substance: [] });
  expect(between('1000 homes', '1 000 homes').class).toBe('substance');
});

test('a changed word of no weight may be declared editorial', () => {
  expect(
    between('Fares rose quickly in rural areas.', 'Fares rose rapidly in rural areas.'),
  ).toEqual({ class: 'wording', substance: [] });
  expect(between('The fares rose.', 'These fares rose.').class).toBe('wording');
});

test.each([
  ['Pay £20 m a year.', 'Pay £30 m a year.', 'number'],
  ['Give us five years.', 'Give us ten years.', 'number'],
  ['Reply by March.', 'Reply by April.', 'date'],
  ['Pay it in pence.', 'Pay it in kind.', 'money'],
  ['Fund Leeds properly.', 'Fund Bradford properly.', 'name'],
  ['Leeds wants trams.', 'Derby wants trams.', 'name'],
  ['We do support this.', 'We do not support this.', 'negation'],
  ['Fares aren’t rising.', 'Fares are rising.', 'negation'],
  ['Government should act.', 'Government must act.', 'modal_verb'],
])('%s → %s is substance, whoever calls it editorial: %s', (from, to, why) => {
  const { class: found, substance } = between(from, to);

  expect(found).toBe('substance');
  expect(substance).toContain(why);
});

test('a clause somebody has a reservation on, and a text’s frame, are never merely reworded', () => {
  const before = saying('Fares rose quickly.', 'Trams help.');
  const readdressed = { ...before, addressees: ['chancellor'] };
  const swapped = { ...before, blocks: before.blocks.toReversed() };
  const shorter = { ...before, blocks: before.blocks.slice(1) };
  const promoted = {
    ...before,
    blocks: before.blocks.map((block) => ({ ...block, kind: 'ask' as const })),
  };

  expect(between('Fares rose quickly.', 'Fares rose rapidly.', new Set(['c1']))).toEqual({
    class: 'substance',
    substance: ['reserved_clause'],
  });
  const substance = (after: DecidedText) => classifyChange(before, after, NOBODY).substance;
  expect(substance(readdressed)).toEqual(['addressees']);
  for (const after of [swapped, shorter, promoted]) expect(substance(after)).toEqual(['blocks']);
});

test('whatever is typed, a text is the same as itself, and other digits are always substance', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
      fc.pre(one !== other);
      expect(between(text, text).class).toBe('typography');
      expect(asRead(asRead(text))).toBe(asRead(text));
      expect(between(`${text} ${one}`, `${text} ${other}`).substance).toContain('number');
    }),
    { numRuns: 10_000 },
  );
});
