import { expect, test } from 'vitest';
import { aBrowser, personWho } from './browser.ts';
import { aServer } from './running-server.ts';

test('on a phone a table of records is cards with every column’s name, and still a table to a screen reader', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.windowOf(personWho('official', 'west-yorkshire'), {
    viewport: { width: 390, height: 844 },
  });
  await page.goto('/campaigns');

  const table = page.getByRole('table', { name: /campaigns/i });
  const row = table.getByRole('row', { name: /Railway ticket office closures/ });
  const region = page.getByRole('region', { name: /campaigns/i });

  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Campaign',
    'Began',
    'Outcome',
    'Standing',
    'Most mayors in one step',
  ]);
  expect(await row.getByRole('rowheader').count()).toBe(1);
  const cells = row.getByRole('cell');
  const named = await cells.evaluateAll((found) =>
    found.map((cell) => getComputedStyle(cell, '::before').content.split(' / ')[0]),
  );
  expect(named).toEqual(['"Began"', '"Outcome"', '"Standing"', '"Most mayors in one step"']);
  const width = await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(width).toBe(0);
  expect(browser.problems).toEqual([]);
});
