import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { newestCode, proofFor } from './prove.ts';
import { aServer, type RunningServer } from './running-server.ts';
import { aPosition, putToOffices, samplePositions } from './sample-positions.ts';

const OFFICE = 'west-yorkshire';
const AT = `/offices/${OFFICE}`;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;
const PAPER = 'Notice of poll, file 3';
const ADOPTED = 'Tickets that work on every bus';
const REPLACED = 'Night trains to every region';
const REFUSED = 'Ferries across the Mersey';
const SENT = 'Tactile paving at every station';

test('a mayor resigns, a successor is elected, and answers for what was decided and sent before', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await decideAsBefore(browser, secretariat);
  const delegate = await browser.windowOf(personWho('delegate', OFFICE));
  const official = await browser.windowOf(personWho('official', OFFICE));

  await recordElection(secretariat);
  await recordResignation(secretariat);
  expect((await delegate.goto(AT))?.status()).toBe(404);
  await official.goto(AT);
  await shows(official, 'The next mayor has 28 days from taking office to answer.');
  const link = await recordOutcome(secretariat, server);
  const successor = await join(browser, link);

  await pictures(successor, 'held-over');
  await answer(successor, `Adopt: ${ADOPTED}`, 'endorsed this text');
  await decideAnew(successor);
  await answer(successor, `Refuse: ${REFUSED}`, 'declined to sign this text');
  await successor.goto(AT);
  expect(await successor.getByText('Held over from an earlier term').count()).toBe(0);
  await distance(successor);
  expect(browser.problems).toEqual([]);
}, 240_000);

/** Three texts West Yorkshire endorsed and that have not gone, and a letter that has. */
async function decideAsBefore(browser: TestBrowser, secretariat: Page) {
  await samplePositions(browser, secretariat);
  const delegate = await browser.windowOf(personWho('delegate', OFFICE));
  for (const title of [ADOPTED, REPLACED, REFUSED]) {
    const round = await putToOffices(secretariat, await aPosition(secretariat, title));
    const said = { ...round, officeId: OFFICE, choice: 'endorse', reservations: [] };
    const proof = await proofFor(delegate, { act: 'decide', ...said });
    await call(delegate, 'mutation', 'signOff.decide', { ...said, proof });
  }
  await delegate.context().close();
}

function dayFromNow(days: number): string {
  const moment = new Date(Date.now() + days * DAY_MS);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(moment);
}

async function recordElection(page: Page) {
  await page.goto(`${AT}?record=outcome`);
  await page.getByRole('link', { name: 'Record an election' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Record who was elected' }).count()).toBe(0);
  await pictures(page, 'office-held');
  await page.getByRole('link', { name: 'Record an election' }).click();
  await page.getByLabel('By-election').check();
  await pictures(page, 'form-election');
  await page.getByRole('button', { name: 'Record it' }).click();
  await shows(page, 'Enter the day of the poll');
  await page.getByLabel('Day of the poll').fill(dayFromNow(1));
  await page.getByLabel('What this rests on').fill(PAPER);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('heading', { name: /Pre-election period$/ }).waitFor();
  await pictures(page, 'office-pre-election');
}

async function recordResignation(page: Page) {
  await page.getByRole('link', { name: 'Record the end of a term' }).click();
  await page.getByLabel('Resigned').check();
  await page.getByLabel('What this rests on').fill(PAPER);
  await pictures(page, 'form-end');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('heading', { name: 'Nobody holds this office today Vacant' }).waitFor();
  await pictures(page, 'office-vacant');
}

/** On the day after the poll; the answer is the link that invites the successor. */
async function recordOutcome(page: Page, server: RunningServer): Promise<string> {
  await server.restartAhead(48);
  await page.goto(AT);
  await page.getByRole('link', { name: 'Record who was elected' }).click();
  await page.getByLabel('Somebody else').check();
  await pictures(page, 'form-outcome');
  await page.getByLabel('Name', { exact: true }).fill('Ann Sucessor');
  await page.getByLabel('Name as letters print it').fill('Ann Sucessor, Mayor of West Yorkshire');
  await page.getByLabel('Party, as a fact').fill('Independent');
  await page.getByLabel('What this rests on').fill(PAPER);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('heading', { name: 'Ann Sucessor, Mayor of West Yorkshire Held' }).waitFor();
  await correctName(page);
  await page.goto(`${AT}?recorded=outcome`);
  await page.getByRole('link', { name: 'Invite Ann Successor to Concord' }).click();
  await page.getByLabel('Email address').fill('ann@example.org');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  return (await page.getByText(/\/invitations\//).textContent()) ?? '/no-link';
}

async function correctName(page: Page) {
  const term = page.getByRole('link', { name: /^Correct the record of the term of Ann Sucessor/ });
  await term.click();
  await page.getByLabel('Name', { exact: true }).fill('Ann Successor');
  await page.getByLabel('Name as letters print it').fill('Ann Successor, Mayor of West Yorkshire');
  await page.getByLabel('What this rests on').fill('Declaration of the result');
  await pictures(page, 'form-term');
  await page.getByRole('button', { name: 'Record it' }).click();
  await shows(page, /^Ann Successor, .*Until then recorded as: Ann Sucessor, /);
  await pictures(page, 'office-corrected');
}

async function join(browser: TestBrowser, link: string): Promise<Page> {
  const page = await browser.window({ viewport: PHONE });
  await page.goto(link);
  await page.getByLabel('Choose a password').fill('seven lanterns on a river');
  await page.getByRole('button', { name: 'Join Concord' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto(AT);
  return page;
}

/** Presses the button of one decision held over, and confirms it: all by keyboard. */
async function answer(page: Page, button: string, outcome: string) {
  await page.goto(AT);
  await press(page, button);
  await page.getByRole('heading', { name: /^Confirm that your mayor/ }).waitFor();
  await confirmByKeyboard(page);
  await page.getByRole('heading', { name: `West Yorkshire ${outcome}` }).waitFor();
}

async function decideAnew(page: Page) {
  await page.goto(AT);
  await press(page, `Decide anew: ${REPLACED}`);
  await page.getByRole('heading', { name: 'Decide for West Yorkshire' }).waitFor();
  await tabTo(page, 'Endorse');
  await page.keyboard.press('Space');
  await press(page, 'Review the decision');
  await page.getByRole('heading', { name: 'Confirm the decision' }).waitFor();
  await confirmByKeyboard(page);
  await page.getByRole('heading', { name: 'West Yorkshire endorsed this text' }).waitFor();
}

async function confirmByKeyboard(page: Page) {
  await press(page, 'Email me a code');
  await shows(page, 'A code is on its way');
  await tabTo(page, 'Code');
  await page.keyboard.type(await newestCode(page));
  await press(page, 'Confirm and record');
}

/** A letter that went stays as it is; what the successor says of it stands beside it. */
async function distance(page: Page) {
  await press(page, `Distance yourself from it: ${SENT}`);
  await page.getByRole('heading', { name: /^Confirm that the mayor distances/ }).waitFor();
  await confirmByKeyboard(page);
  await shows(page, /The mayor of today distances themselves from it/);
  await pictures(page, 'earlier-letters');
}

/** As a desk and as a phone shows it, with nothing wrong for whoever cannot see it. */
async function pictures(page: Page, name: string) {
  const before = page.viewportSize() ?? DESK;
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `test-results/${name}-${size.width}.png`, fullPage: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  }
  expect(await accessFaults(page)).toEqual([]);
  await page.setViewportSize(before);
}
