import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';

const DAY_MS = 86_400_000;
const SOURCE = 'https://example.org/statement';

test('what government did is corrected without JavaScript, and a lapse is on the home of its own office alone', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', 'west-yorkshire'));
  const practiceId = await aSharedPractice(official);
  await aLapse(official);
  const page = await browser.windowOf(personWho('secretariat'), { javaScriptEnabled: false });

  await page.goto(`/practices/${practiceId}`);
  await page.getByText('Record what government did').click();
  await page.getByLabel('What?').fill('Adopted for all of England (example)');
  await page.getByLabel('When?').fill('April 2026');
  await page.getByLabel('Address of the source').fill(SOURCE);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('link', { name: /^Correct it/ }).click();
  await page.getByLabel('What?').fill('');
  await page.getByRole('button', { name: 'Correct it' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('When?').inputValue()).toBe('April 2026');
  await page.getByLabel('What?').fill('Adopted outside London (example)');
  await page.getByRole('button', { name: 'Correct it' }).click();
  await page.getByText('1 earlier entry').click();
  await shows(page, 'Adopted for all of England (example), April 2026');

  await official.goto(`/practices/${practiceId}`);
  await shows(official, 'Adopted outside London (example)');
  expect(await official.getByRole('link', { name: /^Correct it/ }).count()).toBe(0);
  expect(await accessFaults(official)).toEqual([]);
  await official.goto('/');
  await official.getByRole('heading', { name: 'Lapses soon' }).waitFor();
  await official.getByRole('link', { name: 'Single bus fare, West Yorkshire' }).waitFor();
  expect(await accessFaults(official)).toEqual([]);
  const other = await browser.windowOf(personWho('official', 'tees-valley'));
  await other.goto('/');
  await other.getByRole('heading', { name: 'Tees Valley' }).waitFor();
  expect(await other.getByRole('heading', { name: 'Lapses soon' }).count()).toBe(0);
  expect(browser.problems).toEqual([]);
});

/** An invented practice of the official's office, which the forum reads. */
async function aSharedPractice(official: Page): Promise<string> {
  await official.goto('/');
  const { practiceId } = await call<{ practiceId: string }>(
    official,
    'mutation',
    'practices.write',
    {
      officeId: 'west-yorkshire',
      title: 'Night buses on request (example)',
      topic: 'buses',
      what: 'An example: nobody did this.',
      tried: '2024',
      cost: '£40,000',
      notAgain: 'Starting without the operators.',
      effect: null,
      evidence: [],
      shared: true,
    },
  );
  return practiceId;
}

/** An invented fare of the official's office that ends in a month. */
async function aLapse(official: Page): Promise<void> {
  const { measures } = await call<{ measures: { measureId: string; title: string }[] }>(
    official,
    'query',
    'divergence.page',
    undefined,
  );
  await call(official, 'mutation', 'divergence.record', {
    measureId: measures[0]?.measureId,
    officeId: 'west-yorkshire',
    value: '£1.50',
    starts: '2026-01-01',
    ends: 'on',
    endsOn: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10),
    source: SOURCE,
  });
}
