import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import {
  caretAfter,
  editorOf,
  marked,
  officialsDraft,
  selectWords,
  suggestionSaying,
  textsOf,
} from './draft-window.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

test('one office proposes, the office that writes the text counters and accepts, and both see it happen', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter, positionId } = await aNegotiation(browser);
  await shows(suggester, 'South Yorkshire and the secretariat write this text');

  await selectWords(suggester, 'every region');
  await suggester.keyboard.type('all areas');
  await caretAfter(suggester, 'clause');
  await suggester.keyboard.type(' They depend on it daily.');
  await marked(drafter, 'del', 'every region');
  await marked(drafter, 'ins', 'all areas');
  await suggestionSaying(drafter, 'daily')
    .getByText('Policy official, West Yorkshire')
    .first()
    .waitFor();

  await selectWords(drafter, 'on it ');
  await drafter.keyboard.press('Delete');
  await marked(suggester, 'del', 'on it');
  await shows(suggester, 'Countered by');
  await marked(suggester, 'ins', 'They depend ');

  const accept = suggestionSaying(drafter, 'all areas').getByRole('button', { name: /^Accept/ });
  await accept.click();
  await shows(suggester, /Passengers of all areas depend on this\./);
  await suggester.locator('ins', { hasText: 'all areas' }).first().waitFor({ state: 'detached' });
  expect(await accessFaults(drafter)).toEqual([]);
  expect(await accessFaults(suggester)).toEqual([]);

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

  await caretAfter(suggester, 'clause');
  await suggester.keyboard.press('Control+Alt+2');
  await shows(suggester, 'What kind of paragraph they stand in, it cannot change');
  await suggester.keyboard.press('Enter');
  await suggester.keyboard.type('Rural routes go first.');
  await shows(drafter, /Rural routes go first\./);
  expect(await drafter.locator('.suggested-block').count()).toBe(1);

  await drafter.locator('#document-body').focus();
  await drafter.keyboard.press('Control+Alt+j');
  const marked = drafter.locator('.suggestion-row[aria-current]');
  await marked.filter({ hasText: 'Rural routes' }).waitFor();

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

  await caretAfter(drafter, 'clause');
  await drafter.keyboard.press('Control+Shift+e');
  await drafter.keyboard.type(' So do towns.');
  await marked(drafter, 'ins', 'So do towns.');
  await drafter.reload();
  await shows(drafter, /^Saved on the server/);
  expect(await drafter.getByRole('radio', { name: 'Suggesting' }).isChecked()).toBe(true);

  await caretAfter(drafter, 'clause');
  await drafter.keyboard.press('Control+Alt+2');
  await drafter.getByRole('button', { name: 'Make it as a direct edit' }).click();
  await drafter.locator('#document-body h2', { hasText: 'Passengers' }).waitFor();
  expect(browser.problems).toEqual([]);
});

test('after a settlement undo takes back own words only, and nothing of what was settled', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter } = await aNegotiation(browser);
  await caretAfter(suggester, 'clause');
  await suggester.keyboard.type(' They rely on it.');
  await caretAfter(suggester, 'ask');
  await suggester.keyboard.type(' Soon.');
  await selectWords(drafter, 'every region');
  await drafter.keyboard.type('all areas');
  await suggestionSaying(drafter, 'rely on it')
    .getByRole('button', { name: /^Accept/ })
    .click();
  await suggestionSaying(drafter, 'Soon')
    .getByRole('button', { name: /^Reject/ })
    .click();
  for (const page of [suggester, drafter]) await shows(page, 'No suggestions');
  const settled = 'Passengers of all areas depend on this. They rely on it.';
  await expect.poll(() => textsOf(suggester, 'clause')).toEqual([settled]);

  await pressInText(suggester, 'Control+z', 'Control+z', 'Control+y');
  await pressInText(drafter, 'Control+z');
  const before = 'Passengers of every region depend on this. They rely on it.';
  for (const page of [suggester, drafter]) {
    await expect.poll(() => textsOf(page, 'clause')).toEqual([before]);
    expect(await textsOf(page, 'ask')).toEqual(['Publish a dated plan and fund it.']);
    await shows(page, 'No suggestions');
  }
  await pressInText(drafter, 'Control+y');
  await caretAfter(suggester, 'clause');
  await suggester.keyboard.type(' Daily.');
  await marked(drafter, 'ins', 'Daily.');
  await suggester.keyboard.press('Control+z');
  for (const page of [suggester, drafter]) {
    await expect.poll(() => textsOf(page, 'clause')).toEqual([settled]);
    await shows(page, 'No suggestions');
  }
  expect(browser.problems).toEqual([]);
});

test('while suggesting, quotes and dashes are set and words replaced as suggestions, and undo takes them back', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter } = await aNegotiation(browser);

  await caretAfter(suggester, 'clause');
  await suggester.keyboard.type(' The "plan" - now...');
  await marked(drafter, 'ins', 'The “plan” – now…');
  await shows(drafter, '1 suggestion');
  expect(await editorOf(drafter).locator('del').count()).toBe(0);
  await pressInText(suggester, 'Backspace');
  await marked(drafter, 'ins', 'The “plan” – now...');

  await suggester.keyboard.press('Control+h');
  const find = suggester.getByRole('search', { name: 'Find and replace' });
  await find.getByLabel('Find', { exact: true }).fill('region');
  await find.getByLabel('Replace with').fill('area');
  await find.getByText('of 1').waitFor();
  await find.getByRole('button', { name: 'Replace all' }).press('Enter');
  await find.getByText('1 replaced').waitFor();
  await marked(drafter, 'del', 'region');
  await marked(drafter, 'ins', 'area');
  await shows(drafter, '2 suggestions');

  await suggester.keyboard.press('Escape');
  await pressInText(suggester, 'Control+z');
  await shows(drafter, '1 suggestion');
  const kept = 'Passengers of every region depend on this. The “plan” – now...';
  await expect.poll(() => textsOf(drafter, 'clause')).toEqual([kept]);
  expect(browser.problems).toEqual([]);
});

async function pressInText(page: Page, ...keys: string[]) {
  await editorOf(page).focus();
  for (const key of keys) await page.keyboard.press(key);
}

test('a footnote and a line break are suggested and struck by keyboard, with their author said in the text', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { suggester, drafter } = await aNegotiation(browser);

  await caretAfter(suggester, 'clause');
  await suggester.keyboard.press('Shift+Enter');
  await suggester.keyboard.press('Control+Alt+f');
  await suggester.getByLabel('Words of the footnote').fill('See the annex.');
  await suggester.keyboard.press('Enter');
  const proposed = editorOf(drafter).locator('[role=suggestion]');
  await proposed.locator('ins sup').waitFor();
  expect(await proposed.locator('ins br').count()).toBe(1);
  expect(await proposed.first().getAttribute('aria-description')).toBe(
    'Policy official, West Yorkshire proposes to add this',
  );
  // Right at once: everybody of the coalition is known by name before the server is asked.
  const named = suggestionSaying(drafter, 'See the annex.').getByText(
    'Policy official, West Yorkshire',
  );
  await named.first().waitFor({ timeout: 1_000 });
  expect(await accessFaults(drafter)).toEqual([]);

  await suggestionSaying(drafter, 'See the annex.')
    .getByRole('button', { name: /^Accept/ })
    .click();
  await editorOf(drafter).locator('ins').first().waitFor({ state: 'detached' });
  await shows(suggester, /^Saved on the server/);
  await suggester.getByRole('button', { name: 'Delete footnote 1' }).press('Enter');
  await editorOf(drafter).locator('del sup').waitFor();
  expect(await editorOf(drafter).locator('sup').count()).toBe(1);
  expect(browser.problems).toEqual([]);
});

/** An official who may only suggest and one whose office writes the text, both in the draft. */
async function aNegotiation(browser: TestBrowser) {
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const writers = { drafterOfficeIds: ['south-yorkshire'] };
  const positionId = await aPosition(secretariat, 'Buses that come', writers);
  await secretariat.close();
  const at = `/positions/${positionId}/draft`;
  const suggester = await officialsDraft(browser, at, 'west-yorkshire');
  return { positionId, suggester, drafter: await officialsDraft(browser, at, 'south-yorkshire') };
}
