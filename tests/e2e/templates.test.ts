import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';

test('a text starts from a template, takes up signed wording and says where it departs from it', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await samplePositions(browser, secretariat);

  await openPosition(secretariat, 'Lifts at every station', 'A joint letter');
  await secretariat.getByRole('link', { name: 'Draft', exact: true }).first().click();
  await shows(secretariat, /Saved on the server/);
  expect(await secretariat.locator('.placeholder').count()).toBeGreaterThan(4);

  await secretariat.getByRole('heading', { name: 'Agreed wording' }).click();
  await secretariat.getByLabel('Find words signed before').fill('dated plan');
  await secretariat.getByLabel('Find words signed before').press('Enter');
  await shows(secretariat, /Tactile paving at every station, version 1, ask 1/);
  await secretariat.getByRole('button', { name: 'Put it in' }).first().click();
  const text = secretariat.locator('#document-body');
  await text.getByText('Publish a dated plan and fund it.').waitFor();

  await text.getByText('Publish a dated plan and fund it.').click();
  await secretariat.keyboard.press('End');
  await secretariat.keyboard.type(' Report on it each year.');
  await shows(secretariat, /departs from what was signed/);
  await secretariat.getByRole('button', { name: 'Use the signed words again' }).click();
  await secretariat.getByText(/departs from what was signed/).waitFor({ state: 'detached' });
  expect(await text.getByText('Report on it each year.').count()).toBe(0);

  await openPosition(secretariat, 'Lifts, the second letter', 'An earlier position', {
    earlier: /^Tactile paving at every station/,
  });
  await secretariat.getByRole('link', { name: 'Draft', exact: true }).first().click();
  await secretariat.locator('#document-body').getByText('Publish a dated plan').waitFor();
  expect(browser.problems).toEqual([]);
});

test('agreed wording is in the main navigation, and says what will be there before anything is signed', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', 'west-yorkshire'));
  await official.goto('/');
  const main = official.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Positions' }).click();
  await official.getByRole('link', { name: 'Agreed wording' }).click();

  await official.getByRole('heading', { name: 'Agreed wording', level: 1 }).waitFor();
  await shows(official, 'No wording has been signed yet');
  await official.getByLabel('Words', { exact: true }).fill('step-free');
  await official.getByRole('button', { name: 'Search' }).click();
  await shows(official, 'Nothing signed has these words');
  expect(browser.problems).toEqual([]);
});

async function openPosition(
  page: Page,
  title: string,
  start: string,
  { earlier }: { earlier?: RegExp } = {},
) {
  await page.goto('/positions/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('radio', { name: start }).check();
  if (earlier) {
    const choices = page.getByLabel('Earlier position', { exact: true });
    const label = await choices.getByRole('option', { name: earlier }).textContent();
    await choices.selectOption({ label: label ?? '' });
  }
  const posts = page.getByRole('group', { name: 'Posts it addresses' });
  await posts.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Open the position' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}
