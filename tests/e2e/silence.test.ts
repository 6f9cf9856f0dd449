import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const LATER_MS = 14 * 86_400_000;

test('a text is put by silence, one office objects by keyboard on a phone, and all see it broken', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await aPosition(secretariat, 'Tickets across borders');
  await call(secretariat, 'mutation', 'documents.freeze', { positionId });
  const at = `/positions/${positionId}`;
  await openBySilence(secretariat, at);
  const west = await browser.windowOf(personWho('delegate', 'west-yorkshire'));
  await west.goto(`${at}/board`);
  await shows(west, 'It is not agreement and puts no name under the letter.');
  const south = await browser.windowOf(personWho('delegate', 'south-yorkshire'), PHONE);
  await south.goto(`${at}/sign-off`);
  await shows(south, /^Silence procedure until .*: not agreed$/);
  expect(await accessFaults(south)).toEqual([]);

  await objectByKeyboard(south, 'Ask 1 names no fund.');

  for (const page of [south, secretariat, west]) await shows(page, 'South Yorkshire objected');
  for (const page of [south, west]) await shows(page, 'Ask 1 names no fund.');
  expect(await accessFaults(south)).toEqual([]);
  expect(await accessFaults(west)).toEqual([]);
  expect(browser.problems).toEqual([]);
}, 180_000);

async function openBySilence(secretariat: Page, at: string) {
  await secretariat.goto(`${at}/board`);
  const due = new Date(Date.now() + LATER_MS).toISOString().slice(0, 10);
  await secretariat.getByLabel('Answers are due on').fill(due);
  await secretariat.getByText('Procedure, signatures needed').click();
  await secretariat.getByRole('radio', { name: 'Silence' }).check();
  expect(await accessFaults(secretariat)).toEqual([]);
  await secretariat.getByRole('button', { name: 'Open the round' }).click();
  await shows(secretariat, 'Silence proposed');
}

/** Nothing is touched or clicked: every step is a key on what holds the focus. */
async function objectByKeyboard(page: Page, words: string) {
  const { keyboard } = page;
  await page.locator('summary', { hasText: 'or propose an amendment' }).press('Enter');
  await page.getByRole('radio', { name: 'Object to silence' }).press('Space');
  await keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'I object' }).isChecked()).toBe(true);
  await keyboard.press('Tab');
  await keyboard.type(words);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
}
