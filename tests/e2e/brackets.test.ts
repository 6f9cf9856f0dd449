import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call, refusalOf } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { blocksOf, officialsDraft } from './draft-window.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const CLAUSE = 'Passengers of every region depend on this.';

test('three offices put a passage in brackets, stand behind wordings, and one is taken', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await aPosition(secretariat, 'Wording that is not agreed');
  const at = `/positions/${positionId}/draft`;
  const west = await officialsDraft(browser, at, 'west-yorkshire');
  const south = await officialsDraft(browser, at, 'south-yorkshire');
  await shows(west, 'Brackets remaining: 0');

  await bracketByKeyboard(west);
  await shows(south, 'Brackets remaining: 1');
  await backEachOther(west, south);
  expect(await accessFaults(south)).toEqual([]);
  await addAndTakeBack(south);

  await secretariat.goto(at);
  await shows(secretariat, 'Brackets remaining: 1');
  expect(await refusalOf(secretariat, 'documents.freeze', { positionId })).toBe('not_ready');
  await resolveByKeyboard(secretariat);
  for (const page of [secretariat, west, south]) await shows(page, 'Brackets remaining: 0');
  await expect.poll(() => clauseOf(west).textContent()).toBe('Nobody depends on this.');
  expect(await settledWith(secretariat, positionId)).toEqual([
    { text: CLAUSE, chosen: false, backers: ['South Yorkshire'] },
    { text: 'Nobody depends on this.', chosen: true, backers: ['West Yorkshire'] },
  ]);
  await readHistory(south, positionId);
  expect(browser.problems).toEqual([]);
});

const clauseOf = (page: Page) => blocksOf(page, 'clause').locator('p');

/** Without a selection the shortcut takes the whole clause. */
async function bracketByKeyboard(page: Page) {
  await clauseOf(page).click();
  await page.keyboard.press('Control+Alt+b');
  const wording = page.getByLabel('Another wording for this passage');
  expect(await wording.inputValue()).toBe(CLAUSE);
  await page.keyboard.press('Enter');
  await shows(page, 'This wording is there already');
  await wording.fill('Nobody depends on this.');
  await page.keyboard.press('Enter');
  await shows(page, 'Brackets remaining: 1');
}

async function backEachOther(west: Page, south: Page) {
  await choose(west, 'Back this', 'Nobody depends');
  await south
    .getByRole('list', { name: 'Offices behind it' })
    .getByText('West Yorkshire')
    .waitFor();
  await choose(south, 'Back this', 'Nobody depends');
  await choose(south, 'Drop our name', 'Nobody depends');
  await choose(south, 'Back this', 'Passengers');
  const heard = 'bracket 1 of 1, wording 1 of 2, backed by South Yorkshire';
  await clauseOf(west).getByRole('img', { name: heard }).waitFor();
}

async function addAndTakeBack(page: Page) {
  await page.getByRole('button', { name: 'Add a wording' }).click();
  await page.getByRole('button', { name: 'Offer “delete”' }).click();
  const offer = clauseOf(page).locator('[data-kind="delete"]').first();
  await offer.waitFor();
  await choose(page, 'Take back', 'Delete the passage');
  await offer.waitFor({ state: 'detached' });
}

async function resolveByKeyboard(page: Page) {
  const button = page.getByRole('button', { name: /Resolve to this.*Nobody depends/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep the brackets' }).waitFor();
  await page.keyboard.press('Enter');
}

async function readHistory(page: Page, positionId: string) {
  await page.goto(`/positions/${positionId}/history`);
  const section = page.getByRole('region', { name: 'Passages that were in brackets' });
  const picked = section.getByRole('listitem').filter({ hasText: 'Picked' }).last();
  await picked.getByText('Nobody depends on this.').waitFor();
  await section.getByText('Behind it: South Yorkshire').waitFor();
}

async function choose(page: Page, choice: string, wording: string) {
  await page.getByRole('button', { name: new RegExp(`${choice}.*${wording}`) }).click();
}

type Settled = { wordings: { text: string; chosen: boolean; backers: { name: string }[] }[] }[];

async function settledWith(page: Page, positionId: string) {
  const settled = await call<Settled>(page, 'query', 'alternatives.history', { positionId });
  return settled.flatMap(({ wordings }) =>
    wordings.map(({ text, chosen, backers }) => ({
      text,
      chosen,
      backers: backers.map(({ name }) => name),
    })),
  );
}
