import { expect, test } from 'vitest';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const PROCLAIMED = {
  day: '2026-12-03',
  title: 'Day of thanksgiving',
  parts: ['england_and_wales' as const],
  source: 'Proclamation',
};

/** A letter of 24 November to the Treasury, expected to be answered by 22 December. */
async function aLetterOnItsWay() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const expectedNow = async () =>
    (await api.responses.asks({ positionId })).asks.map(({ clocks }) => clocks[0]?.expectedBy);
  return { ...scene, api, expectedNow };
}

test('a holiday that is added moves every open clock, and taken back moves it again', async () => {
  await using scene = await aLetterOnItsWay();
  const { api, expectedNow } = scene;
  expect(await expectedNow()).toEqual(['2026-12-22', '2026-12-22']);

  const { id } = await api.calendar.addHoliday(PROCLAIMED);
  expect(await expectedNow()).toEqual(['2026-12-23', '2026-12-23']);

  await api.calendar.remove({ what: 'holiday', id });
  expect(await expectedNow()).toEqual(['2026-12-22', '2026-12-22']);
  const entries = await scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  expect(entries.map(({ type }) => type)).toEqual([
    'letter.issued',
    'calendar.holiday_added',
    'calendar.removed',
  ]);
});

test('a holiday of Scotland alone moves no letter, but every freedom of information request', async () => {
  await using scene = await aLetterOnItsWay();
  const { api, expectedNow } = scene;
  const { foiBy } = await api.calendar.page();
  await api.calendar.addHoliday({ ...PROCLAIMED, parts: ['scotland'] });
  expect(await expectedNow()).toEqual(['2026-12-22', '2026-12-22']);
  expect((await api.calendar.page()).foiBy > foiBy).toBe(true);
});

test('a dissolution that is added stops the clocks until the new government is there', async () => {
  await using scene = await aLetterOnItsWay();
  const { api, expectedNow } = scene;
  await api.calendar.addPause({
    startsOn: '2026-12-01',
    endsOn: '2027-01-11',
    title: 'General election',
    source: 'Proclamation',
  });
  expect(await expectedNow()).toEqual(['2027-02-01', '2027-02-01']);
});

test.each([
  ['holiday_known', { day: '2026-12-25' }],
  ['holiday_at_weekend', { day: '2026-12-05' }],
])('a holiday is refused: %s', async (refusal, more) => {
  await using scene = await aLetterOnItsWay();
  await expect(scene.api.calendar.addHoliday({ ...PROCLAIMED, ...more })).rejects.toThrow(refusal);
});

test('a published fact is not taken back, and only the secretariat keeps the table', async () => {
  await using scene = await aLetterOnItsWay();
  const { holidays, canKeep } = await scene.api.calendar.page();
  const [fact] = holidays;
  expect(canKeep).toBe(true);
  const removal = { what: 'holiday' as const, id: fact?.id ?? '' };
  await expect(scene.api.calendar.remove(removal)).rejects.toThrow('fact_stands');
  const official = scene.as(scene.official('west-yorkshire'));
  expect((await official.calendar.page()).canKeep).toBe(false);
  await expect(official.calendar.addHoliday(PROCLAIMED)).rejects.toThrow('secretariat_only');
});
