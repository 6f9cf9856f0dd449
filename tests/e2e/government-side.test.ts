import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { aServer } from './running-server.ts';
import { anIssuedPosition, today } from './sample-positions.ts';

const TITLE = 'Lifts that work at every station';
const ASK = 'Publish a dated plan and fund it.';
const PROMISE = 'We will publish a dated plan for half of the lifts.';
const SUCCESSOR = 'A Successor';
const HANDED_TO = 'transport-secretary';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test('an ask is held, handed over, briefed, answered in part, and delivered when an office says so', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await anIssuedPosition(browser, secretariat, TITLE);
  const at = `/positions/${positionId}`;

  await holdWithoutScripts(browser, at);
  await handOver(secretariat, at);
  await changeMinister(secretariat);
  await answerInPart(secretariat, at);
  const commitment = await promise(secretariat);
  await reportDelivered(secretariat, 'Plan of this month');

  const official = await browser.windowOf(personWho('official', 'west-yorkshire'), {
    viewport: PHONE,
  });
  await contest(official);
  await secretariat.goto(commitment);
  await shows(secretariat, 'Two lifts are not in the plan.');
  await reportDelivered(secretariat, 'Plan as corrected');
  await confirm(official);

  await everyPage(secretariat, { at, commitment });
  expect(browser.problems).toEqual([]);
}, 240_000);

/** Without a reason it is refused beside the field, and what was typed stays. */
async function holdWithoutScripts(browser: TestBrowser, at: string) {
  const page = await browser.windowOf(personWho('secretariat'), { javaScriptEnabled: false });
  await page.goto(`${at}/responses/new`);
  await page.getByRole('radio', { name: /^Holding/ }).check();
  await page.getByLabel(/^New date it promises/).fill('2099-01-30');
  await page.getByLabel('What it says').fill('Thank you for your letter.');
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await page.getByRole('alert').getByText('Enter the reason it gives for the delay').waitFor();
  expect(await page.getByLabel('What it says').inputValue()).toBe('Thank you for your letter.');
  expect(await page.getByLabel(/^New date it promises/).inputValue()).toBe('2099-01-30');
  await page.getByLabel(/^Why it holds/).fill('It waits for the spending review.');
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await page.getByRole('row', { name: /Held New date promised: 30 January 2099/ }).waitFor();
  await page.context().close();
}

async function handOver(page: Page, at: string) {
  await page.goto(`${at}/responses`);
  await page.getByRole('link', { name: 'Log a reply' }).click();
  await page.getByRole('radio', { name: /^Transfer/ }).check();
  await page.getByLabel('From which post').selectOption('chancellor');
  await page.getByLabel(/^The post that answers instead/).selectOption(HANDED_TO);
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await page
    .getByRole('row', { name: /Awaiting reply.*With the Secretary of State for Transport/ })
    .waitFor();
}

async function changeMinister(page: Page) {
  await page.goto(`/posts/${HANDED_TO}/record`);
  await page.getByLabel('Name').fill(SUCCESSOR);
  await page.getByLabel('First day in post').fill(today());
  await page.getByLabel('What this rests on').fill('https://www.gov.uk/');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('row', { name: new RegExp(TITLE) }).waitFor();
  await page.getByRole('link', { name: `For ${SUCCESSOR}` }).click();
  await page.getByRole('row', { name: new RegExp(`0 ${ASK} \\(${TITLE}\\)`) }).waitFor();
  await page.getByLabel('First request').fill('Meet us before the spring.');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await page.getByRole('paragraph').filter({ hasText: 'Meet us before the spring.' }).waitFor();
  await look(page, 'brief');
}

async function answerInPart(page: Page, at: string) {
  await page.goto(`${at}/responses/new`);
  await page.getByLabel('From which post').selectOption(HANDED_TO);
  await page.getByLabel('Written to').selectOption({ label: 'West Yorkshire only' });
  await page.getByLabel('What it says').fill(PROMISE);
  await page.getByLabel('Answer to ask 1').selectOption({ label: 'Agreed in part' });
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await page.getByRole('row', { name: /Agreed in part/ }).waitFor();
  await shows(page, 'West Yorkshire only');
}

/** Recorded from the reply it stands in; the answer is its page. */
async function promise(page: Page): Promise<string> {
  await page.getByRole('link', { name: /^Record a commitment/ }).click();
  await page.getByLabel('Exact words').fill(PROMISE);
  await page.getByLabel(/^What will show/).fill('Half of the lifts are in a dated plan');
  await page.getByLabel(/^Due by/).fill('2099-03-31');
  await page.getByRole('button', { name: 'Record the commitment' }).click();
  await page.waitForURL(/\/commitments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function reportDelivered(page: Page, evidence: string) {
  await page.getByRole('radio', { name: 'Delivered', exact: true }).check();
  await page.getByLabel('Evidence', { exact: true }).fill(evidence);
  await page.getByLabel('Where it is').fill('https://www.gov.uk/');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText(evidence).first().waitFor();
}

async function contest(page: Page) {
  await openFromHome(page);
  await tabTo(page, 'We confirm it');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'If you contest it, why');
  await page.keyboard.type('Two lifts are not in the plan.');
  await recordByKeyboard(page, 'Our own inspection');
  await page.getByRole('banner').waitFor();
  await shows(page, 'Two lifts are not in the plan.');
}

async function confirm(page: Page) {
  await openFromHome(page);
  await tabTo(page, 'We confirm it');
  await page.keyboard.press('Space');
  await recordByKeyboard(page, 'Our second inspection');
  await shows(page, 'Our second inspection');
  await page.getByText('Delivered', { exact: true }).first().waitFor();
  await look(page, 'commitment-delivered');
}

/** What waits for the office stands on its home page, and leads there by keyboard. */
async function openFromHome(page: Page) {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Evidence waiting for a second checker' }).waitFor();
  await press(page, PROMISE);
  await page.getByRole('heading', { name: 'What government promised' }).waitFor();
}

async function recordByKeyboard(page: Page, evidence: string) {
  await tabTo(page, 'Evidence');
  await page.keyboard.type(evidence);
  await tabTo(page, 'Where it is');
  await page.keyboard.type('Kept by the office');
  await press(page, 'Record it');
}

async function everyPage(page: Page, { at, commitment }: { at: string; commitment: string }) {
  const pages = {
    story: at,
    responses: `${at}/responses`,
    'responses-new': `${at}/responses/new`,
    commitment,
    post: `/posts/${HANDED_TO}`,
  };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, name);
  }
}

/** As a desk and a phone show it, with nothing wrong for whoever cannot see it. */
async function look(page: Page, name: string) {
  const before = page.viewportSize() ?? DESK;
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.screenshot({
      path: `test-results/government-${name}-${size.width}.png`,
      fullPage: true,
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${name} is too wide`).toBeLessThanOrEqual(size.width);
  }
  expect({ name, faults: await accessFaults(page) }).toEqual({ name, faults: [] });
  await page.setViewportSize(before);
}
