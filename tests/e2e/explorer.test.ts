import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Stance } from '#shared/stances/stance.state.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition, OFFICES } from './sample-positions.ts';

type Blocks = { blocks: { blockId: string; kind: string; wordsHash: string }[] };

/** What three offices say of the one ask: two support it, for one it is a red line. */
const SAID: Record<(typeof OFFICES)[number], Stance> = {
  'west-yorkshire': 'support',
  'south-yorkshire': 'support',
  'greater-manchester': 'red_line',
};

async function sayAll(browser: TestBrowser, positionId: string) {
  for (const officeId of OFFICES) {
    const page = await browser.windowOf(personWho('official', officeId));
    const { blocks } = await call<Blocks>(page, 'query', 'stances.list', { positionId });
    const { blockId, wordsHash } = blocks.find(({ kind }) => kind === 'ask')!;
    const said = { positionId, officeId, blockId, wordsHash, note: '' };
    await call(page, 'mutation', 'stances.set', { ...said, stance: SAID[officeId] });
    await page.context().close();
  }
}

async function aPositionOfThree(browser: TestBrowser) {
  const officer = await browser.windowOf(personWho('secretariat'));
  await officer.goto('/');
  const positionId = await aPosition(officer, 'Night buses between cities');
  await sayAll(browser, positionId);
  return { officer, positionId };
}

/** What a page in use breaks of WCAG 2.2 AA in light and dark, and whether it is too wide for a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    faults.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes[0]?.target}`),
    );
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
  if (await page.evaluate(isTooWide)) faults.push('too wide for a phone');
  await page.screenshot({ path: 'test-results/explorer-in-use-390.png', fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

test('a case officer writes a softer wording, an office takes it, and the coalition grows', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { officer, positionId } = await aPositionOfThree(browser);

  await officer.goto(`/positions/${positionId}/explorer`);
  await heading(officer, '2 offices of 3, 100% of the asks kept');
  await shows(officer, 'Leave out Ask 1');
  await officer.getByRole('link', { name: 'Softer wordings, weights' }).click();
  await heading(officer, 'What the explorer weighs');
  expect(await faultsOf(officer)).toEqual([]);
  await officer.getByLabel('Softer wording of Ask 1').fill('Publish a plan.');
  await officer
    .getByLabel(/^Ask every office about it/)
    .first()
    .check();
  await officer.getByRole('button', { name: 'Save the softer wording of Ask 1' }).click();
  await shows(officer, 'Saved.');

  for (const officeId of OFFICES) {
    const office = await browser.windowOf(personWho('official', officeId));
    await office.goto(`/positions/${positionId}/stances`);
    const question = office.getByRole('group', { name: /stands on the softer wording of Ask 1/ });
    await question.getByRole('radio', { name: 'Can accept' }).check();
    await office.getByRole('button', { name: 'Save for this wording of Ask 1' }).click();
    await shows(office, 'Saved.');
    expect(await faultsOf(office)).toEqual([]);
    await office.context().close();
  }

  await officer.goto(`/positions/${positionId}/explorer`);
  await heading(officer, '2 offices of 3, 100% of the asks kept');
  await shows(officer, 'Soften Ask 1');
  await officer.locator('.frontier-chart a[aria-current]').focus();
  await officer.keyboard.press('ArrowRight');
  await officer.keyboard.press('Enter');
  await heading(officer, '3 offices of 3, 67% of the asks kept');
  await shows(officer, 'Publish a plan.');
  expect(await faultsOf(officer)).toEqual([]);
  await officer.getByText(/^Who has looked/).click();
  await shows(officer, /Secretariat officer, \d/);
  expect(browser.problems).toEqual([]);
});

test('without JavaScript a point is chosen from the table; to an office the page is not there', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { positionId } = await aPositionOfThree(browser);
  const address = `/positions/${positionId}/explorer`;

  const plain = await browser.windowOf(personWho('secretariat'), { javaScriptEnabled: false });
  await plain.goto(address);
  await plain
    .getByRole('row', { name: /^3 offices/ })
    .first()
    .getByRole('link')
    .click();
  await heading(plain, '3 offices of 3, 0% of the asks kept');

  const office = await browser.windowOf(personWho('official', 'west-yorkshire'));
  for (const path of [address, `${address}/asks`]) {
    expect((await office.goto(path))?.status()).toBe(404);
  }
  await office.goto(`/positions/${positionId}/stances`);
  expect(await office.getByText('Find the coalition').count()).toBe(0);
  expect(browser.problems).toEqual([]);
});
