import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attributed, groupOffices, SMALLEST_GROUP } from './grouping.rules.ts';
import { ATTRIBUTIONS } from './sounding.state.ts';

const offices: fc.Arbitrary<Attributed[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('Established', 'Foundation', 'London', 'Mayoral'),
      attribution: fc.constantFrom(...ATTRIBUTIONS),
    }),
    { maxLength: 20 },
  )
  .map((made) => made.map((office, at) => ({ ...office, officeId: `office-${at}` })));

const of = (type: string, count: number, attribution: Attributed['attribution'] = 'by_type') =>
  Array.from({ length: count }, (_, at) => ({ officeId: `${type}-${at}`, type, attribution }));

test('no group that is shown has fewer than three offices', () => {
  fc.assert(
    fc.property(offices, (asked) => {
      const { groups } = groupOffices(asked);
      expect(groups.filter(({ officeIds }) => officeIds.length < SMALLEST_GROUP)).toEqual([]);
    }),
  );
});

test('nothing can be taken from the totals that leaves a smaller group: all unnamed are grouped, or none', () => {
  fc.assert(
    fc.property(offices, (asked) => {
      const { groups, heldBack } = groupOffices(asked);
      const unnamed = asked.filter(({ attribution }) => attribution !== 'named').length;
      const grouped = groups.reduce((sum, { officeIds }) => sum + officeIds.length, 0);
      expect([0, unnamed]).toContain(grouped);
      expect(heldBack.length).toBe(unnamed - grouped);
      expect(heldBack.length).toBeLessThan(SMALLEST_GROUP);
    }),
  );
});

test('every office stands in one place, named only where it chose so and by kind only where it did', () => {
  fc.assert(
    fc.property(offices, (asked) => {
      const { named, groups, heldBack } = groupOffices(asked);
      const placed = [...named, ...groups.flatMap(({ officeIds }) => officeIds), ...heldBack];
      expect(placed.toSorted()).toEqual(asked.map(({ officeId }) => officeId).toSorted());
      const chose = (attribution: string) =>
        asked.filter((office) => office.attribution === attribution).map((o) => o.officeId);
      expect(named).toEqual(chose('named').toSorted());
      const byKind = groups.filter(({ label }) => label !== null).flatMap((g) => g.officeIds);
      expect(byKind.filter((officeId) => !chose('by_type').includes(officeId))).toEqual([]);
      const kindsOf = (officeIds: string[]) =>
        asked.filter((o) => officeIds.includes(o.officeId)).map(({ type }) => type);
      const wrong = groups.filter(
        ({ label, officeIds }) =>
          label !== null && label !== [...new Set(kindsOf(officeIds))].toSorted().join(' and '),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('what comes out depends on who answered how, and not on the order they did it in', () => {
  fc.assert(
    fc.property(offices, (asked) => {
      expect(groupOffices(asked.toReversed())).toEqual(groupOffices(asked));
    }),
  );
});

test('a kind of two joins the next smallest, and a single anonymous office the smallest kind', () => {
  const groups = (asked: Attributed[]) =>
    groupOffices(asked).groups.map(({ label, officeIds }) => [label, officeIds.length]);

  expect(groups([...of('Mayoral', 2), ...of('Established', 4), ...of('London', 3)])).toEqual([
    ['Established', 4],
    ['London and Mayoral', 5],
  ]);
  expect(
    groups([...of('Mayoral', 3), ...of('Established', 4), ...of('x', 1, 'anonymous')]),
  ).toEqual([
    ['Established', 4],
    [null, 4],
  ]);
  expect(groups([...of('Mayoral', 2), ...of('x', 1, 'anonymous')])).toEqual([[null, 3]]);
});

test('two unnamed offices beside named ones are held back', () => {
  const { named, groups, heldBack } = groupOffices([...of('a', 5, 'named'), ...of('b', 2)]);

  expect([named.length, groups, heldBack]).toEqual([5, [], ['b-0', 'b-1']]);
});
