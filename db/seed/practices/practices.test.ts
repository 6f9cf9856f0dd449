import { expect, test } from 'vitest';
import { divergenceMeasures, standingValues } from '#db/practices/divergence.reads.ts';
import { practiceLibrary, practicePage } from '#db/practices/practice.reads.ts';
import { lapseAlerts } from '#shared/practices/divergence.rules.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { PAST_CASES } from '../past-cases/registry.ts';
import { RECORDED_PRACTICES } from './recorded-practices.ts';

test('practices of the record are nobody’s own words, and what it does not say stays empty', async () => {
  await using scene = await freshDatabase();
  const listed = await practiceLibrary(scene.db, [], { topic: null });
  expect(listed.map(({ title }) => title)).toEqual([
    '£2 single bus fare',
    'Bus franchising',
    'Good employment charters',
  ]);
  for (const { practiceId } of listed) {
    expect(await practicePage(scene.db, [], practiceId)).toMatchObject({
      officeName: null,
      shared: true,
      cost: null,
      staff: null,
      notAgain: null,
      effect: null,
    });
  }
});

test('every source of a practice of the record is one of its past case', () => {
  const foreign = RECORDED_PRACTICES.flatMap(({ campaignId, evidence }) => {
    const past = PAST_CASES.find(({ id }) => id === campaignId);
    return evidence.filter(({ source }) => !past?.sources.includes(source));
  });
  expect(foreign).toEqual([]);
});

test('the £2 fare stands from the days the record gives, and no last day is made up', async () => {
  await using scene = await freshDatabase();
  const [measure] = await divergenceMeasures(scene.db);
  const values = await standingValues(scene.db);
  expect(measure?.title).toBe('Single bus fare');
  expect(
    values.map(({ officeId, value, starts, ends }) => [officeId, value, starts, ends]),
  ).toEqual([
    [null, '£2', '2023-01-01', 'unknown'],
    [null, '£3', '2025-01', 'unknown'],
    [null, '£2', '2027', 'unknown'],
    ['greater-manchester', '£2', '2022-09-04', 'unknown'],
    ['liverpool-city-region', '£2', '2022-09-18', 'unknown'],
    ['west-yorkshire', '£2', '2022-09-04', 'unknown'],
  ]);
  expect(lapseAlerts(values, '2026-11-24')).toEqual([]);
});
