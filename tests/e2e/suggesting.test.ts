import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

test('one office proposes, the office that writes the text counters and accepts, and both see it happen', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter, positionId } = await aNegotiation(browser);
  await shows(suggester, 'South Yorkshire and the secretariat write this text');

  await select(suggester, 'every region');
  await suggester.keyboard.type('all areas');
  await caretAtEnd(suggester);
  await suggester.keyboard.type(' They depend on it daily.');
  await marked(drafter, 'del', 'every region');
  await marked(drafter, 'ins', 'all areas');
  await rowSaying(drafter, 'daily').getByText('Policy official, West Yorkshire').first().waitFor();

  await select(drafter, 'on it ');
  await drafter.keyboard.press('Delete');
  await marked(suggester, 'del', 'on it');
  await shows(suggester, 'Countered by');
  await marked(suggester, 'ins', 'They depend ');

  const accept = rowSaying(drafter, 'all areas').getByRole('button', { name: /^Accept/ });
  await accept.click();
  await shows(suggester, /Passengers of all areas depend on this\./);
  await suggester.locator('ins', { hasText: 'all areas' }).first().waitFor({ state: 'detached' });
  expect(await faults(drafter)).toEqual([]);
  expect(await faults(suggester)).toEqual([]);

  const { suggestions } = await call<{ suggestions: History[] }>(
    suggester,
    'query',
    'suggestions.history',
    { positionId },
  );
  const settled = suggestions.find(({ inserted }) => inserted === 'all areas');
  expect(settled).toMatchObject({
    state: 'accepted',
    personName: 'Policy official, West Yorkshire',
    settledByName: 'Policy official, South Yorkshire',
  });
  expect(browser.problems).toEqual([]);
});

type History = { inserted: string; state: string; personName: string; settledByName: string };

test('by keyboard alone somebody proposes a clause, is told what a suggestion cannot carry, and takes it back', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter } = await aNegotiation(browser);

  await caretAtEnd(suggester);
  await suggester.keyboard.press('Control+Alt+2');
  await shows(suggester, 'What kind of paragraph they stand in, it cannot change');
  await suggester.keyboard.press('Enter');
  await suggester.keyboard.type('Rural routes go first.');
  await shows(drafter, /Rural routes go first\./);
  expect(await drafter.locator('.suggested-block').count()).toBe(1);

  await drafter.locator('#document-body').focus();
  await drafter.keyboard.press('Control+Alt+j');
  expect(await drafter.locator('.suggestion-row[aria-current]').textContent()).toContain(
    'Rural routes',
  );

  const rows = suggester.locator('.suggestion-row__words');
  await rows.first().focus();
  await suggester.keyboard.press('Tab');
  await suggester.keyboard.press('Enter');
  await drafter.locator('.suggested-block').waitFor({ state: 'detached' });
  await shows(drafter, 'No suggestions');
  expect(browser.problems).toEqual([]);
});

test('who writes the text itself may suggest too, and what a suggestion cannot carry is offered as an edit', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { drafter } = await aNegotiation(browser);

  await caretAtEnd(drafter);
  await drafter.keyboard.press('Control+Shift+e');
  await drafter.keyboard.type(' So do towns.');
  await marked(drafter, 'ins', 'So do towns.');
  await drafter.reload();
  await shows(drafter, /^Saved on the server/);
  expect(await drafter.getByRole('radio', { name: 'Suggesting' }).isChecked()).toBe(true);

  await caretAtEnd(drafter);
  await drafter.keyboard.press('Control+Alt+2');
  await drafter.getByRole('button', { name: 'Make it as a direct edit' }).click();
  await drafter.locator('#document-body h2', { hasText: 'Passengers' }).waitFor();
  expect(browser.problems).toEqual([]);
});

/** An official who may only suggest and one whose office writes the text, both in the draft. */
async function aNegotiation(browser: TestBrowser) {
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const writers = { drafterOfficeIds: ['south-yorkshire'] };
  const positionId = await aPosition(secretariat, 'Buses that come', writers);
  await secretariat.close();
  const opened = async (officeId: string) => {
    const page = await browser.windowOf(personWho('official', officeId));
    await page.goto(`/positions/${positionId}/draft`);
    await shows(page, /^Saved on the server/);
    return page;
  };
  const suggester = await opened('west-yorkshire');
  return { positionId, suggester, drafter: await opened('south-yorkshire') };
}

const clauseOf = (page: Page) => page.locator('#document-body [data-kind="clause"] p').first();
const rowSaying = (page: Page, words: string) =>
  page.locator('.suggestion-row').filter({ hasText: words }).first();

async function caretAtEnd(page: Page) {
  await clauseOf(page).click();
  await page.keyboard.press('End');
  await heard(page);
}

/** Puts the selection on words that stand in one run. */
async function select(page: Page, words: string) {
  await clauseOf(page).click();
  await page.locator('#document-body').evaluate((body, wanted) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`The text does not say ${wanted}`);
  }, words);
  await heard(page);
}

/** The editor hears of the caret one event later, which no hand is too quick for. */
async function heard(page: Page) {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

async function marked(page: Page, tag: 'ins' | 'del', words: string) {
  await page
    .locator(`#document-body [role=suggestion] ${tag}`, { hasText: words })
    .first()
    .waitFor();
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
