import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { aServer } from './running-server.ts';
import { writeText } from './write-text.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'south-yorkshire';
const ASK = 'Publish a dated plan and fund it.';
const NO_SCRIPTS = { javaScriptEnabled: false };

async function aDraft(secretariat: Page) {
  await secretariat.goto('/');
  const posts = await call<{ id: string }[]>(secretariat, 'query', 'offices.posts', undefined);
  const opening = {
    title: 'Night buses',
    coalitionKind: 'named',
    officeIds: [OFFICE, OTHER],
    postIds: [posts[0]?.id],
  };
  const opened = await call<{ positionId: string }>(
    secretariat,
    'mutation',
    'positions.open',
    opening,
  );
  const draft = await call<{ documentId: string }>(secretariat, 'query', 'documents.draft', opened);
  const write = (clause: string) => writeText(secretariat, draft.documentId, { clause, ask: ASK });
  await write('Buses matter.');
  return { at: `/positions/${opened.positionId}`, write };
}

test('a point is named beside the text, compared, and restored while others have the draft open', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { at, write } = await aDraft(secretariat);
  const official = await browser.windowOf(personWho('official', OFFICE));

  await official.goto(`${at}/draft`);
  await shows(official, /^Saved on the server/);
  await official.getByRole('heading', { name: 'What changed' }).click();
  await official.getByLabel('Name this point').fill('Before the talks');
  await official.getByRole('button', { name: 'Keep it' }).click();
  await shows(official, 'Kept as revision 1.');
  await write('Trams matter.');
  await shows(official, 'Trams matter.');
  expect(await accessFaults(official)).toEqual([]);

  await secretariat.goto(`${at}/versions`);
  await secretariat.getByRole('link', { name: 'Revision 1: Before the talks' }).click();
  await secretariat.getByRole('link', { name: 'What changed since then' }).click();
  await shows(secretariat, '1 paragraph changed');
  await secretariat.goBack();
  await secretariat.getByRole('button', { name: 'Restore it in the draft' }).click();
  await shows(secretariat, 'The earlier text is restored');
  await shows(official, 'Buses matter.');
  await secretariat.getByRole('link', { name: 'Revision 2', exact: true }).click();
  await shows(secretariat, 'Trams matter.');
  await shows(secretariat, 'Automatic: before an earlier text was restored');
  expect(browser.problems).toEqual([]);
});

test('without JavaScript a delegate marks a draft as read, and both the delegate and the office see what changed since', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { at, write } = await aDraft(await browser.windowOf(personWho('secretariat')));
  const delegate = await browser.windowOf(personWho('delegate', OFFICE), NO_SCRIPTS);
  const official = await browser.windowOf(personWho('official', OFFICE), NO_SCRIPTS);

  await delegate.goto(`${at}/versions`);
  await delegate.getByRole('button', { name: 'Mark as read' }).click();
  await shows(delegate, /Nothing has changed since you last read it/);
  await write('Trams matter.');
  await delegate.reload();
  await delegate.getByRole('link', { name: 'What changed since I last read it' }).click();
  await shows(delegate, '1 paragraph changed');

  await official.goto(`${at}/versions`);
  await official
    .getByRole('link', { name: /^What changed since Delegate .* last read it$/ })
    .click();
  await shows(official, '1 paragraph changed');
  expect(browser.problems).toEqual([]);
});

test('without JavaScript an office says where it stands; the secretariat sees it and another office’s pages stay the same', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { at } = await aDraft(secretariat);
  const official = await browser.windowOf(personWho('official', OFFICE), NO_SCRIPTS);
  const other = await browser.windowOf(personWho('official', OTHER), NO_SCRIPTS);
  const before = await pagesOf(other, at);

  await official.goto(`${at}/stances`);
  const form = official.locator('li', { hasText: ASK }).locator('form');
  await form.getByLabel('Red line').check();
  await form.getByLabel(/^Note/).fill('Not without a date.');
  await form.getByRole('button', { name: 'Save for Ask 1' }).click();
  await shows(official, 'Saved.');
  await official.getByRole('heading', { name: 'Ask 1 Red line' }).waitFor();

  await secretariat.goto(`${at}/stances`);
  await secretariat.getByRole('row', { name: /West Yorkshire.*Not without a date\./ }).waitFor();
  expect(await pagesOf(other, at)).toEqual(before);
  await sayBesideTheText(browser, at);
  expect(browser.problems).toEqual([]);
});

/** The same beside the text, by keyboard alone once the panel is open. */
async function sayBesideTheText(browser: TestBrowser, at: string) {
  const official = await browser.windowOf(personWho('chief_executive', OFFICE));
  await official.goto(`${at}/draft`);
  await shows(official, /^Saved on the server/);
  await official.getByRole('heading', { name: 'Where we stand' }).click();
  const line = official.getByRole('listitem').filter({ hasText: 'Clause 1' }).locator('summary');
  await line.focus();
  await official.keyboard.press('Enter');
  await official
    .getByRole('group', { name: /stands on Clause 1/ })
    .getByLabel('Nothing said')
    .focus();
  await official.keyboard.press('ArrowUp');
  await official.getByRole('button', { name: 'Save for Clause 1' }).press('Enter');
  await line.filter({ hasText: 'Red line' }).waitFor();
  expect(await accessFaults(official)).toEqual([]);
}

/** Every page of the position as this person gets it, but for what differs with each request. */
async function pagesOf(page: Page, at: string): Promise<string[]> {
  const places = ['', '/draft', '/stances', '/versions', '/sign-off', '/board'];
  const pages = places.map(async (place) => {
    const answer = await page.context().request.get(at + place);
    return (await answer.text()).replaceAll(/nonce(="|":"|\\":\\")[^"\\]+/g, '');
  });
  return Promise.all(pages);
}
