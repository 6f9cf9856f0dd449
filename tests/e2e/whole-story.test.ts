import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call, refusalOf } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { confirmByCode } from './prove.ts';
import { aServer, type RunningServer } from './running-server.ts';

const TITLE = 'Step-free access at every station';
const OFFICES = {
  'west-yorkshire': 'West Yorkshire',
  'south-yorkshire': 'South Yorkshire',
  'greater-manchester': 'Greater Manchester',
} as const;
type Office = keyof typeof OFFICES;
const CLAUSE = 'One station in four has no step-free way to its platforms.';
const ASK = 'Publish a dated plan for step-free access.';
const ADDED = ' Fund it for ten years.';

test('a position goes from the first word to the outcome, and nothing said to be saved is lost', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const campaignId = await openCampaign(secretariat);
  const positionId = await openPosition(secretariat);
  const at = `/positions/${positionId}`;

  await draftTogether(browser, server, at);
  await freezeTwice(secretariat, browser, at);
  await openRound(secretariat, at);
  await decideDifferently(browser, at);
  await closeRound(secretariat, browser, at);
  await waitADay(secretariat, server, at);
  await issue(secretariat, at);
  await logReplies(secretariat, at);
  await recordOutcome(secretariat, campaignId);
  await readWholeStory(secretariat, at);
  expect(await verifyLedger(server)).toMatch(/chain unbroken/);
  expect((await secretariat.request.get('/healthz')).status()).toBe(200);
  expect(browser.problems).toEqual([]);
}, 240_000);

async function openCampaign(secretariat: Page): Promise<string> {
  await secretariat.goto('/campaigns/new');
  await secretariat.getByLabel('Title').fill('Step-free stations');
  await secretariat.getByLabel('What it is about').fill('A dated plan for step-free stations');
  await secretariat.getByLabel('What carries it').fill('Joint letter');
  await secretariat.getByRole('button', { name: 'Open the campaign' }).click();
  await secretariat.waitForURL(/\/campaigns\/(?!new)[\w-]+$/);
  return secretariat.url().split('/').at(-1) ?? '';
}

async function openPosition(secretariat: Page): Promise<string> {
  await secretariat.goto('/positions/new');
  await secretariat.getByLabel('Title', { exact: true }).fill(TITLE);
  await secretariat.getByLabel('Only the offices I choose').check();
  for (const name of Object.values(OFFICES)) {
    await secretariat.getByRole('checkbox', { name, exact: true }).check();
  }
  const posts = secretariat.getByRole('group', { name: 'Posts it addresses' });
  await posts.getByRole('checkbox', { name: /Secretary of State for Transport/ }).check();
  await secretariat
    .getByLabel('Campaign it belongs to')
    .selectOption({ label: 'Step-free stations' });
  await secretariat.getByRole('button', { name: 'Open the position' }).click();
  await secretariat.waitForURL(/\/positions\/[0-9a-f-]{36}$/);
  return secretariat.url().split('/').at(-1) ?? '';
}

/** Two officials write at once, each seeing the other; then the server is killed. */
async function draftTogether(browser: TestBrowser, server: RunningServer, at: string) {
  const west = await browser.windowOf(personWho('official', 'west-yorkshire'));
  const south = await browser.windowOf(personWho('official', 'south-yorkshire'));
  await Promise.all([west.goto(`${at}/draft`), south.goto(`${at}/draft`)]);
  await Promise.all([placeCaret(west, 'clause'), placeCaret(south, 'ask')]);
  const blockOf = (page: Page, kind: string) => editorOf(page).locator(`[data-kind="${kind}"]`);
  await blockOf(west, 'ask').locator('.caret', { hasText: 'South Yorkshire' }).waitFor();
  await blockOf(south, 'clause').locator('.caret', { hasText: 'West Yorkshire' }).waitFor();
  await Promise.all([typeWords(west, CLAUSE), typeWords(south, ASK)]);
  for (const page of [west, south]) {
    await expect.poll(() => textOf(page, 'clause')).toBe(CLAUSE);
    await expect.poll(() => textOf(page, 'ask')).toBe(ASK);
    await shows(page, /^Saved on the server/);
  }

  await server.killAndRestart();

  for (const page of [west, south]) {
    await page.reload();
    await expect.poll(() => textOf(page, 'clause')).toBe(CLAUSE);
    await expect.poll(() => textOf(page, 'ask')).toBe(ASK);
    await page.context().close();
  }
}

function editorOf(page: Page) {
  return page.getByRole('textbox', { name: 'Text of the position' });
}

/** Without the carets of others, whose names stand inside the text. */
function textOf(page: Page, kind: 'clause' | 'ask'): Promise<string> {
  const block = editorOf(page).locator(`[data-kind="${kind}"]`).first();
  return block.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent ?? '';
  });
}

async function placeCaret(page: Page, kind: 'clause' | 'ask') {
  await editorOf(page).locator(`[data-kind="${kind}"] p`).first().click();
  await page.keyboard.press('End');
}

function typeWords(page: Page, words: string) {
  return page.keyboard.type(words, { delay: 15 });
}

async function freezeTwice(secretariat: Page, browser: TestBrowser, at: string) {
  await secretariat.goto(`${at}/draft`);
  await secretariat.getByRole('button', { name: 'Freeze as version 1' }).click();
  await shows(secretariat, 'Version 1 is frozen');

  const official = await browser.windowOf(personWho('official', 'greater-manchester'));
  await official.goto(`${at}/draft`);
  await placeCaret(official, 'ask');
  await typeWords(official, ADDED);
  await shows(official, /^Saved on the server/);
  await official.context().close();

  await secretariat.goto(`${at}/versions`);
  await secretariat.getByRole('button', { name: 'Freeze as version 2' }).click();
  await shows(secretariat, 'Version 2 is frozen');
  await secretariat.getByRole('link', { name: 'What changed since version 1' }).click();
  await secretariat.locator('ins', { hasText: ADDED.trim() }).waitFor();
}

async function openRound(secretariat: Page, at: string) {
  await secretariat.goto(`${at}/board`);
  await secretariat.getByRole('button', { name: 'Open the round' }).click();
  await shows(secretariat, 'Open for decisions');
}

/** Three offices say three things, while a fourth window watches the board fill in. */
async function decideDifferently(browser: TestBrowser, at: string) {
  const watching = await browser.windowOf(personWho('official', 'south-yorkshire'));
  await watching.goto(`${at}/board`);
  await shows(watching, '0 of 3');
  const stale = await delegateAt(browser, 'west-yorkshire', at);

  const west = await delegateAt(browser, 'west-yorkshire', at);
  await claimToHaveRead(west, '0'.repeat(64));
  await shows(west, 'The text you read is not the one being decided');
  await west.reload();
  await chooseAndConfirm(west, 'Endorse');
  await shows(watching, '1 of 3');

  await chooseAndConfirm(stale, 'Decline');
  await shows(stale, 'Your office has decided already');

  const south = await delegateAt(browser, 'south-yorkshire', at);
  await south.getByRole('radio', { name: 'Endorse with reservations' }).check();
  await south.getByLabel('Words of reservation 1').fill('Rural stations come first.');
  await chooseAndConfirm(south, 'Endorse with reservations');
  await shows(watching, '2 of 3');

  const manchester = await delegateAt(browser, 'greater-manchester', at);
  await chooseAndConfirm(manchester, 'Decline');
  await shows(watching, '3 of 3');
  await watching.getByText('Endorses, with reservations').waitFor();
  await watching.getByRole('row', { name: /Greater Manchester.*Declines/ }).waitFor();
  await refuseStrangers(watching, at);
  for (const page of [watching, stale, west, south, manchester]) await page.context().close();
}

async function delegateAt(browser: TestBrowser, officeId: Office, at: string): Promise<Page> {
  const page = await browser.windowOf(personWho('delegate', officeId));
  await page.goto(`${at}/sign-off`);
  await page.getByRole('heading', { name: `Decide for ${OFFICES[officeId]}` }).waitFor();
  return page;
}

async function chooseAndConfirm(page: Page, choice: string) {
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await page.getByRole('button', { name: 'Review the decision' }).click();
  const confirm = page.getByRole('button', { name: 'Email me a code' });
  const refused = page.getByText('Your office has decided already');
  await confirm.or(refused).first().waitFor();
  if (await confirm.isVisible()) await confirmByCode(page);
}

async function claimToHaveRead(page: Page, hash: string) {
  // Set as the form is sent: React puts its own value back when it takes the page over.
  await page.evaluate((value) => {
    const forge = () => {
      const field = document.querySelector<HTMLInputElement>('input[name="readHash"]');
      if (field) field.value = value;
    };
    window.addEventListener('submit', forge, { capture: true });
  }, hash);
  await page.getByRole('radio', { name: 'Endorse', exact: true }).check();
  await page.getByRole('button', { name: 'Review the decision' }).click();
}

/** A code nobody asked for. */
const MADE_UP = { by: 'email_code', challengeId: crypto.randomUUID(), code: '123456' };

type DecisionPage = { round: { roundId: string; versionHash: string } };

/** An official may read everything and decide nothing, whatever they send. */
async function refuseStrangers(official: Page, at: string) {
  const positionId = at.split('/').at(-1);
  const { round } = await call<DecisionPage>(official, 'query', 'signOff.decisionPage', {
    positionId,
  });
  const endorsement = {
    roundId: round.roundId,
    officeId: 'south-yorkshire',
    readHash: round.versionHash,
    choice: 'endorse',
    reservations: [],
    proof: MADE_UP,
  };
  expect(await refusalOf(official, 'signOff.decide', endorsement)).toBe('not_your_decision');
}

async function closeRound(secretariat: Page, browser: TestBrowser, at: string) {
  await secretariat.goto(`${at}/board`);
  await secretariat.getByRole('button', { name: 'Close the round' }).click();
  await shows(secretariat, 'Ready to send');
  const late = await browser.windowOf(personWho('delegate', 'greater-manchester'));
  const { round } = await call<DecisionPage>(late, 'query', 'signOff.decisionPage', {
    positionId: at.split('/').at(-1),
  });
  const change = {
    roundId: round.roundId,
    officeId: 'greater-manchester',
    readHash: round.versionHash,
    choice: 'endorse',
    reservations: [],
    proof: MADE_UP,
  };
  expect(await refusalOf(late, 'signOff.decide', change)).toMatch(/round_closed|already_decided/);
  await late.context().close();
}

/** South Yorkshire's reservation has to be shown for a day before the letter may go. */
async function waitADay(secretariat: Page, server: RunningServer, at: string) {
  await secretariat.goto(`${at}/issue`);
  await shows(secretariat, /^It can go from .+ has 24 hours to read a reservation/);
  await shows(secretariat, 'Reservation on the whole: Rural stations come first.');
  await secretariat.getByRole('button', { name: 'Issue the letter' }).click();
  await shows(secretariat, /^Whoever signs has 24 hours to read a reservation/);
  await server.restartAhead(25);
}

async function issue(secretariat: Page, at: string) {
  await secretariat.goto(`${at}/issue`);
  await secretariat.getByRole('button', { name: 'Issue the letter' }).click();
  const letter = `${at}/versions/2/letter`;
  await secretariat.getByRole('heading', { name: 'Issued: version 2' }).waitFor();
  const word = await (await secretariat.request.get(`${letter}.docx`)).body();
  const pdf = await (await secretariat.request.get(`${letter}.pdf`)).body();
  const markdown = await (await secretariat.request.get(`${letter}.md`)).text();
  expect(word.subarray(0, 2).toString()).toBe('PK');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toContain('pdfuaid');
  expect(markdown).toContain('Mayor of West Yorkshire');
  expect(markdown).toContain('Rural stations come first.');
  expect(markdown).not.toContain('Mayor of Greater Manchester');
}

async function logReplies(secretariat: Page, at: string) {
  await secretariat.goto(`${at}/responses`);
  await secretariat.getByRole('link', { name: 'Log a reply' }).click();
  await secretariat.getByRole('radio', { name: /^Holding/ }).check();
  await secretariat.getByLabel(/^Why it holds/).fill('An answer follows the spending review.');
  await secretariat.getByLabel(/^New date it promises/).fill('2027-03-01');
  await secretariat.getByRole('button', { name: 'Log the reply' }).click();
  await shows(secretariat, 'An answer follows the spending review.');

  await secretariat.getByRole('link', { name: 'Log a reply' }).click();
  await secretariat.getByRole('radio', { name: /^Substantive/ }).check();
  await secretariat.getByLabel('What it says').fill('A plan will be published in the spring.');
  await secretariat.getByLabel('Answer to ask 1').selectOption({ label: 'Agreed in part' });
  await secretariat.getByRole('button', { name: 'Log the reply' }).click();
  await shows(secretariat, 'A plan will be published in the spring.');
  await secretariat.getByRole('row', { name: /Agreed in part/ }).waitFor();
}

async function recordOutcome(secretariat: Page, campaignId: string) {
  await secretariat.goto(`/campaigns/${campaignId}/outcome`);
  await secretariat.getByRole('radio', { name: 'Partly won', exact: true }).check();
  await secretariat.getByLabel(/^What happened/).fill('Government agreed to publish a plan.');
  await secretariat
    .getByLabel('What kind of evidence it is')
    .first()
    .selectOption({ label: 'Official record' });
  await secretariat.getByLabel('What it is', { exact: true }).first().fill('Reply to the letter');
  await secretariat.getByLabel('Where it can be found').first().fill('Kept with the position');
  await secretariat.getByRole('button', { name: 'Record the outcome' }).click();
  await secretariat.waitForURL(`**/campaigns/${campaignId}`);
  await shows(secretariat, 'Partly won');
}

async function readWholeStory(secretariat: Page, at: string) {
  await secretariat.goto(at);
  for (const words of [
    'Drafting opened',
    /Version 1/,
    /Version 2/,
    '3 offices decided',
    /[Ll]etter/,
    'An answer follows the spending review.',
    'A plan will be published in the spring.',
    /Partly won/,
  ]) {
    await secretariat.getByRole('main').getByText(words).first().waitFor();
  }
}

async function verifyLedger({ dataDirectory }: RunningServer): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['server/ledger/verify-ledger.ts'],
    { env },
  );
  return stdout;
}
