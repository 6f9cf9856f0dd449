import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { refusalOf } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import {
  caretAfter,
  marked,
  officialsDraft,
  openDraft,
  selectWords,
  statusIs,
  suggestionSaying,
  textsOf,
  unreadBy,
} from './draft-window.ts';
import { changedInLibreOffice } from './libreoffice.ts';
import { everythingHeardBy } from './overheard.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const FIRST = 'Passengers of every region depend on this.';
const SECRET = 'Privately we would take two years';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the three offices agree in the end. */
const AGREED = {
  clauses: [
    'Passengers of all regions depend on this. So do towns.',
    'A fare of £2 is kept for three years. It follows prices.',
  ],
  asks: ['Publish a dated and costed plan and fund it.'],
};

test('three offices negotiate a clause from its first words to a frozen version', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { positionId, secretariat, at } = await aFreshDraft(browser);
  const west = await officialsDraft(browser, at, 'west-yorkshire');
  const south = await officialsDraft(browser, at, 'south-yorkshire');
  const manchester = await officialsDraft(browser, at, 'greater-manchester');
  const others = [south, manchester, secretariat];
  const overheard = await Promise.all(others.map(everythingHeardBy));

  await writeClause(west, [south, manchester]);
  await agreeOnYears({ west, south, manchester });
  await suggestAndCounter({ west, south, manchester });
  await discuss({ west, south, manchester });
  const returned = await writeOffline({ west, south, at });
  await bringBackFromWord(south, positionId);
  await refuseToFreeze(secretariat, positionId);
  await settleWhatIsOpen(returned, south);
  await freeze(secretariat, positionId);

  for (const page of [returned, south, manchester]) await readFrozen(page, positionId);
  const told = overheard.map((heard) => heard.join('\n'));
  expect(told.map((heard) => heard.includes('How long'))).toEqual([true, true, true]);
  expect(told.map((heard) => heard.includes(SECRET))).toEqual([false, false, false]);
  expect(browser.problems).toEqual([]);
}, 240_000);

/** Two offices write the text, the third suggests. */
async function aFreshDraft(browser: TestBrowser) {
  const opening = await browser.windowOf(personWho('secretariat'));
  await opening.goto('/');
  const positionId = await aPosition(opening, 'A fare for every region', {
    drafterOfficeIds: ['west-yorkshire', 'south-yorkshire'],
  });
  await opening.context().close();
  const at = `/positions/${positionId}/draft`;
  return { positionId, at, secretariat: await openDraft(browser, at, personWho('secretariat')) };
}

type Officials = { west: Page; south: Page; manchester: Page };

async function writeClause(west: Page, others: Page[]) {
  await caretAfter(west, 'clause');
  await west.keyboard.press('Enter');
  await west.keyboard.type('A fare of two pounds is kept for one year.');
  for (const page of others) {
    await expect
      .poll(() => textsOf(page, 'clause'))
      .toEqual([FIRST, 'A fare of two pounds is kept for one year.']);
  }
}

/** South brackets, Manchester adds a wording, two offices stand behind one, and West takes it. */
async function agreeOnYears({ west, south, manchester }: Officials) {
  await selectWords(south, 'one year');
  await south.keyboard.press('Control+Alt+b');
  await south.getByLabel('Another wording for this passage').fill('three years');
  await south.keyboard.press('Enter');
  await shows(manchester, 'Brackets remaining: 1');
  await manchester.getByRole('button', { name: 'Add a wording' }).click();
  await manchester.getByLabel('Another wording for this passage').fill('five years');
  await manchester.keyboard.press('Enter');
  await choose(manchester, /^Back this.*three years/);
  await choose(west, /^Back this.*three years/);
  await manchester
    .getByRole('list', { name: 'Offices behind it' })
    .getByText('West Yorkshire')
    .waitFor();
  await west.getByRole('list', { name: 'Offices behind it' }).getByText('Greater Man').waitFor();
  await choose(west, /^Resolve to this.*three years/);
  await choose(west, 'Yes, take it');
  for (const page of [west, south, manchester]) await shows(page, 'Brackets remaining: 0');
}

/** One suggestion is accepted as it is, the other countered first. */
async function suggestAndCounter({ west, south, manchester }: Officials) {
  await selectWords(manchester, 'two pounds');
  await manchester.keyboard.type('£2');
  await marked(west, 'ins', '£2');
  await accept(west, '£2');
  await expect
    .poll(() => textsOf(manchester, 'clause'))
    .toEqual([FIRST, 'A fare of £2 is kept for three years.']);

  await caretAfter(manchester, 'clause', 1);
  await manchester.keyboard.type(' It follows prices and wages.');
  await marked(south, 'ins', 'It follows prices and wages.');
  await selectWords(south, ' and wages');
  await south.keyboard.press('Delete');
  await marked(manchester, 'del', 'and wages');
  await shows(manchester, 'Countered by');
  await accept(west, 'South Yorkshire');
  await accept(west, 'It follows prices');
  for (const page of [south, manchester]) {
    await expect.poll(() => textsOf(page, 'clause')).toEqual([FIRST, AGREED.clauses[1]]);
  }
}

async function accept(page: Page, saying: string) {
  const row = suggestionSaying(page, saying);
  await row.getByRole('button', { name: /^Accept/ }).click();
  await row.waitFor({ state: 'detached' });
}

async function choose(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).first().click();
}

/** A note of one office to itself, and a comment that tells another. */
async function discuss({ west, south, manchester }: Officials) {
  await selectWords(west, 'three years');
  await west.keyboard.press('Control+Alt+m');
  await west.getByRole('radio', { name: /^My office only/ }).check();
  await west.getByLabel('Your comment').fill(SECRET);
  await choose(west, 'Note for West Yorkshire only');
  await west.getByText('Private to West Yorkshire').waitFor();

  await selectWords(south, 'three years');
  await south.keyboard.press('Control+Alt+m');
  await south.keyboard.type('How long, @greater m');
  await south.getByRole('option', { name: 'Greater Manchester' }).first().waitFor();
  await south.keyboard.press('Enter');
  await south.getByText('Will be told: Greater Manchester').waitFor();
  await choose(south, 'Comment to everyone');
  const thread = manchester.getByRole('listitem', { name: 'Thread on “three years”' });
  await thread.getByText('@Greater Manchester').waitFor();
  expect(await unreadBy(manchester)).toBe(1);
  await thread.getByRole('button', { name: '“three years”' }).click();
  await thread.getByLabel('Reply').fill('As long as the settlement.');
  await thread.getByRole('button', { name: 'Reply', exact: true }).click();
  await shows(south, 'As long as the settlement.');
  const shown = await Promise.all([south, manchester].map((page) => page.content()));
  expect(shown.filter((html) => html.includes(SECRET))).toEqual([]);
}

/** West writes without a network and closes the window; South writes in that clause meanwhile. */
async function writeOffline({ west, south, at }: { west: Page; south: Page; at: string }) {
  const context = west.context();
  await context.setOffline(true);
  await caretAfter(west, 'clause');
  await west.keyboard.type(' So do towns.');
  await statusIs(west, 'offline', 'Offline, kept on this device');
  await west.close();
  await selectWords(south, 'every region');
  await south.keyboard.type('all regions');
  await statusIs(south, 'saved', /^Saved on the server/);

  await context.setOffline(false);
  const returned = await context.newPage();
  await returned.goto(at);
  await shows(returned, 'A change you made offline has been sent.');
  await shows(returned, SECRET);
  for (const page of [returned, south]) {
    await expect.poll(() => textsOf(page, 'clause')).toEqual(AGREED.clauses);
  }
  return returned;
}

async function bringBackFromWord(drafter: Page, positionId: string) {
  const answer = await drafter.context().request.get(`/positions/${positionId}/draft.docx`);
  const file = await answer.body();
  const parts = Object.values(unzipSync(new Uint8Array(file))).map((part) => strFromU8(part));
  expect(parts.filter((part) => part.includes(SECRET))).toEqual([]);
  const change = { words: 'dated plan', others: 'dated and costed plan' };
  const buffer = await changedInLibreOffice(file, change);

  const page = await drafter.context().newPage();
  await page.goto(`/positions/${positionId}/import`);
  await page
    .getByLabel('Word file')
    .setInputFiles({ name: 'changed.docx', mimeType: DOCX, buffer });
  await choose(page, 'See what it does');
  await shows(page, 'Suggested changes in 1 clause or other block');
  await choose(page, 'Bring it in');
  await shows(page, 'The file was brought in');
  await page.close();
  await marked(drafter, 'ins', 'costed');
}

async function refuseToFreeze(secretariat: Page, positionId: string) {
  expect(await refusalOf(secretariat, 'documents.freeze', { positionId })).toBe('not_ready');
  await secretariat.goto(`/positions/${positionId}/versions`);
  const open = secretariat.getByRole('listitem').filter({ has: secretariat.getByRole('link') });
  await open.getByText('Ask 1 has a suggestion in it: accept or reject it').waitFor();
  await open.getByText('A comment on “three years” is not resolved').waitFor();
}

async function settleWhatIsOpen(west: Page, south: Page) {
  await accept(west, 'costed');
  const thread = south.getByRole('listitem', { name: 'Thread on “three years”' });
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await shows(west, 'Resolved (1)');
  await shows(west, 'No suggestions');
}

async function freeze(secretariat: Page, positionId: string) {
  await secretariat.goto(`/positions/${positionId}/versions`);
  await secretariat.getByRole('button', { name: 'Freeze as version 1' }).click();
  await shows(secretariat, 'Version 1 is frozen');
}

async function readFrozen(page: Page, positionId: string) {
  await page.goto(`/positions/${positionId}/versions/1`);
  const said = await page.getByRole('main').textContent();
  for (const words of [...AGREED.clauses, ...AGREED.asks]) expect(said).toContain(words);
  expect(said).not.toMatch(/one year|five years|two pounds|wages/);
}
