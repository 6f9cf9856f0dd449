import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { confirmByCode } from './prove.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

test('a round is sealed, one office waits for another, one withdraws and joins the letter later', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await aPosition(secretariat, 'Night trains');
  await call(secretariat, 'mutation', 'documents.freeze', { positionId });
  const at = `/positions/${positionId}`;

  await openSealedRound(secretariat, at);
  const south = await delegate(browser, 'south-yorkshire', at);
  await endorseIfWestSigns(south);
  const manchester = await delegate(browser, 'greater-manchester', at);
  await decide(manchester, 'Endorse');
  await withdraw(manchester);
  await seesNothingOfOthers(manchester, at);
  const west = await delegate(browser, 'west-yorkshire', at);
  await decide(west, 'Endorse');

  await secretariat.goto(`${at}/board`);
  await secretariat.getByRole('row', { name: /West Yorkshire.*Answered/ }).waitFor();
  await secretariat.getByRole('row', { name: /South Yorkshire.*No reply/ }).waitFor();
  await secretariat.getByRole('button', { name: 'Close the round' }).click();
  await secretariat.getByRole('row', { name: /South Yorkshire.*Endorses/ }).waitFor();
  await secretariat.getByRole('row', { name: /Greater Manchester.*No reply/ }).waitFor();

  await secretariat.goto(`${at}/issue`);
  await secretariat.getByRole('button', { name: /Issue/ }).click();
  await shows(secretariat, 'The letter is issued');
  await manchester.goto(`${at}/issue`);
  await shows(manchester, 'Join for Greater Manchester');
  await manchester.getByRole('button', { name: 'Join the letter' }).click();
  await confirmByCode(manchester);
  await shows(manchester, 'joined the letter on');
  expect(await accessFaults(manchester)).toEqual([]);
  expect(browser.problems).toEqual([]);
}, 180_000);

async function openSealedRound(secretariat: Page, at: string) {
  await secretariat.goto(`${at}/board`);
  await secretariat.getByText('Signatures needed, sealing').click();
  await secretariat.getByLabel('At least this many offices').fill('2');
  await secretariat.getByLabel('Keep decisions sealed until the round closes').check();
  expect(await accessFaults(secretariat)).toEqual([]);
  await secretariat.getByRole('button', { name: 'Open the round' }).click();
  await shows(secretariat, 'This round is sealed');
  await shows(secretariat, 'The letter goes when at least 2 offices sign.');
}

async function delegate(browser: TestBrowser, officeId: string, at: string): Promise<Page> {
  const page = await browser.windowOf(personWho('delegate', officeId), PHONE);
  await page.goto(`${at}/sign-off`);
  return page;
}

async function decide(page: Page, choice: string) {
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await page.getByRole('button', { name: 'Review the decision' }).click();
  await confirmByCode(page);
  await page.getByText('Ledger entry').waitFor();
}

async function endorseIfWestSigns(page: Page) {
  await page.getByText('Endorse only if others sign').click();
  await page.getByLabel('If this office signs').check();
  await page.getByLabel('Which office').selectOption({ label: 'West Yorkshire' });
  expect(await accessFaults(page)).toEqual([]);
  await decide(page, 'Endorse');
  await shows(page, 'Nobody else sees this before the round closes.');
}

async function withdraw(page: Page) {
  await page.getByText('Withdraw this decision').click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await confirmByCode(page);
  await page.getByRole('button', { name: 'Review the decision' }).waitFor();
}

async function seesNothingOfOthers(page: Page, at: string) {
  await page.goto(`${at}/board`);
  await page.getByRole('row', { name: /South Yorkshire.*Sealed/ }).waitFor();
  await page.getByRole('row', { name: /West Yorkshire.*Sealed/ }).waitFor();
  expect(await accessFaults(page)).toEqual([]);
}
