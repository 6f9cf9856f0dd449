import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

test('the secretariat reads the whole ledger, an office its own positions’ entries, others nothing', async () => {
  await using scene = await aFrozenPosition();
  await scene.openRound();
  const types = async (person: typeof scene.secretariat) => {
    const { entries } = await scene.as(person).ledger.page({});
    return entries.map(({ type, fault }) => [type, fault]);
  };

  const all = [
    ['round.opened', null],
    ['version.frozen', null],
  ];
  expect(await types(scene.secretariat)).toEqual(all);
  expect(await types(scene.official('tees-valley'))).toEqual(all);
  expect(await types(scene.official('greater-london'))).toEqual([]);
  expect(await types(scene.outsider)).toEqual([]);
});

test('an entry changed behind its back says so on the page', async () => {
  await using scene = await aFrozenPosition();
  await scene.openRound();

  await scene.asOwner("update ledger_entry set type = 'letter.issued' where seq = 1");

  const { entries } = await scene.as(scene.secretariat).ledger.page({});
  expect(entries.map(({ seq, fault }) => [seq, fault])).toEqual([
    [2, null],
    [1, 'changed'],
  ]);
});
