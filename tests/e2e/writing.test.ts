import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { blocksOf, caretAfter, editorOf } from './draft-window.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const CLAUSE = 'Passengers of every region depend on this.';

/** A drafter of the secretariat with a new position's draft open and the caret in its clause. */
async function aDrafter(browser: TestBrowser): Promise<Page> {
  const page = await browser.windowOf(personWho('secretariat'));
  await page.goto('/');
  const positionId = await aPosition(page, 'Buses that come');
  await page.goto(`/positions/${positionId}/draft`);
  await shows(page, /^Saved on the server/);
  await caretAfter(page, 'clause');
  return page;
}

const wordsOf = (page: Page, kind: string) => blocksOf(page, kind).allInnerTexts();

/** Presses keys, a name each, and types the words in quotes. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1));
    else await page.keyboard.press(key);
  }
}

/** Waits until the text has the keyboard. */
async function inText(page: Page) {
  await expect.poll(() => editorOf(page).evaluate((text) => text.matches(':focus'))).toBe(true);
}

/** Presses a tool, which gives the keyboard back to the text a frame later. */
async function takeTool(page: Page, name: string) {
  await page.getByRole('button', { name }).press('Enter');
  await inText(page);
}

test('a drafter finds, replaces, notes, counts and reads the shortcuts without a mouse', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await aDrafter(browser);

  await findAndReplace(page);
  await writeNotes(page);
  await countWords(page);
  await readShortcuts(page);
  expect(browser.problems).toEqual([]);
});

async function findAndReplace(page: Page) {
  await press(page, 'Enter', '"The Region and a region."', 'Control+f');
  const find = page.getByRole('search', { name: 'Find and replace' });
  await press(page, '"region"');
  await find.getByText('of 3').waitFor();
  await find.getByLabel('Match case').check();
  await find.getByText('of 2').waitFor();
  await find.getByLabel('Match case').uncheck();
  await find.getByLabel('Whole words').check();
  await find.getByLabel('Find', { exact: true }).focus();
  await press(page, 'Enter', 'Enter');
  await find.getByText('of 3').waitFor();
  expect(await page.locator('.found--current').count()).toBe(1);
  expect(await accessFaults(page)).toEqual([]);
  await press(page, 'Escape');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^region$/i);
  expect(await page.locator('.found').count()).toBe(0);

  await press(page, 'Control+h');
  await find.getByLabel('Replace with').fill('area');
  await find.getByRole('button', { name: 'Replace all' }).press('Enter');
  await find.getByText('3 replaced').waitFor();
  await press(page, 'Escape');
  const replaced = ['Passengers of every area depend on this.', 'The area and a area.'];
  expect(await wordsOf(page, 'clause')).toEqual(replaced);
  await press(page, 'Control+z');
  expect(await wordsOf(page, 'clause')).toEqual([CLAUSE, 'The Region and a region.']);
}

async function writeNotes(page: Page) {
  await caretAfter(page, 'clause', 1);
  await press(page, 'Control+Alt+f', '"National Travel Survey, 2025"', 'Enter');
  await caretAfter(page, 'clause', 0);
  await press(page, 'Control+Alt+f', 'Enter');
  await shows(page, 'Write the note, or cancel');
  await press(page, '"Bus statistics"', 'Enter');
  const notes = page.getByRole('region', { name: 'Notes' }).getByRole('listitem');
  await expect.poll(() => notes.count()).toBe(2);
  expect((await notes.allInnerTexts()).map((words) => words.split('\n')[0])).toEqual([
    expect.stringContaining('Bus statistics'),
    expect.stringContaining('National Travel Survey, 2025'),
  ]);
  await editorOf(page).getByLabel('Footnote 2: National Travel Survey, 2025').waitFor();

  await page.keyboard.press('ArrowLeft');
  await press(page, 'Enter');
  await page.getByLabel('Footnote 1', { exact: true }).waitFor();
  await press(page, 'End', '", quarter 3"', 'Enter');
  await editorOf(page).getByLabel('Footnote 1: Bus statistics, quarter 3').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete footnote 1' }).press('Enter');
  await editorOf(page).getByLabel('Footnote 1: National Travel Survey, 2025').waitFor();
  await expect.poll(() => notes.count()).toBe(1);
}

async function countWords(page: Page) {
  await caretAfter(page, 'clause', 1);
  await shows(page, /^\d+ words$/);
  await press(page, 'Shift+Home');
  await shows(page, /^5 of \d+ words$/);
}

async function readShortcuts(page: Page) {
  await press(page, 'ArrowRight', 'Control+/');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.getByText('Find and replace').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await press(page, 'Escape');
  await expect.poll(() => list.isVisible()).toBe(false);
  expect(String(await wordsOf(page, 'clause'))).toContain('The Region and a region.');
  await press(page, '"?"');
  expect(await list.isVisible()).toBe(false);
  await page.goto('/positions');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).waitFor();
  await press(page, '"?"');
  await list.getByText('This list, outside a field').waitFor();
  expect(await list.getByText('Find and replace').count()).toBe(0);
  await list.getByLabel('The ? key opens this list').uncheck();
  await press(page, 'Escape', '"?"');
  expect(await list.isVisible()).toBe(false);
  await press(page, 'Control+/');
  await list.waitFor();
}

test('keys that wait for a busy window act where the caret is, in the order they were pressed', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await aDrafter(browser);
  const words = await blocksOf(page, 'ask').locator('p').first().boundingBox();
  if (!words) throw new Error('The ask is not shown');

  const { keyboard, mouse } = page;
  await Promise.all([
    page.evaluate(isBusy, BUSY_MS),
    mouse.click(words.x + words.width / 4, words.y + words.height / 2),
    ...['End', 'Enter', 'T', 'w', 'o', 'ArrowUp', 'End', '!'].map((key) => keyboard.press(key)),
  ]);
  await expect
    .poll(() => wordsOf(page, 'ask'))
    .toEqual(['Publish a dated plan and fund it.!', 'Two']);
  expect(await wordsOf(page, 'clause')).toEqual([CLAUSE]);
  expect(browser.problems).toEqual([]);
});

const BUSY_MS = 300;

/** Holds the window up, as a long text or a slow machine does. */
function isBusy(milliseconds: number) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('clauses are moved by keys, by buttons and by dragging, and keep their ids', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await aDrafter(browser);
  await press(page, 'Enter', '"Second."', 'Enter', '"Third."');
  const ids = await idsOf(page);

  await press(page, 'Alt+Shift+ArrowUp');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual([CLAUSE, 'Third.', 'Second.']);
  await shows(page, 'Clause 3 is now clause 2');
  await press(page, '"!"');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual([CLAUSE, 'Third.!', 'Second.']);

  await page.getByRole('button', { name: 'Move Clause 1' }).press('Alt+ArrowDown');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual(['Third.!', CLAUSE, 'Second.']);
  await page.locator(':focus').press('Enter');
  await page.getByRole('button', { name: 'Move Clause 2 down' }).press('Enter');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual(['Third.!', 'Second.', CLAUSE]);

  await dragOnto(page, 'Move Clause 3', 'Move Clause 1');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual([CLAUSE, 'Third.!', 'Second.']);
  await editorOf(page).focus();
  await press(page, 'Control+z');
  await expect.poll(() => wordsOf(page, 'clause')).toEqual(['Third.!', 'Second.', CLAUSE]);
  expect((await idsOf(page)).toSorted()).toEqual(ids.toSorted());
  expect(await accessFaults(page)).toEqual([]);
  expect(browser.problems).toEqual([]);
});

test('a clause in which somebody writes is moved without losing a word', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await aDrafter(browser);
  await press(page, 'Enter', '"Second."');
  const colleague = await browser.windowOf(personWho('official', 'south-yorkshire'));
  await colleague.goto(page.url());
  await shows(colleague, /^Saved on the server/);
  await caretAfter(colleague, 'clause', 1);
  await blocksOf(page, 'clause').nth(1).locator('.caret').waitFor();

  const moved = async () => {
    await caretAfter(page, 'clause', 0);
    await press(page, 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp');
  };
  const typed = colleague.keyboard.type(' And written while it moves.', { delay: 20 });
  await Promise.all([typed, moved()]);
  for (const each of [page, colleague]) {
    await expect
      .poll(async () => String(await wordsOf(each, 'clause')))
      .toContain('And written while it moves.');
  }
  expect(browser.problems).toEqual([]);
});

const idsOf = (page: Page) =>
  editorOf(page).evaluate((text) =>
    [...text.children].map((block) => block.getAttribute('data-id') ?? ''),
  );

async function dragOnto(page: Page, from: string, to: string) {
  const middle = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`${name} is not shown`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y - 8, { steps: 8 });
  await page.mouse.up();
}

test('quotes and dashes are set as typed, a table is filled by keys and keeps a header', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await aDrafter(browser);

  await press(page, 'Enter', '"The mayor\'s "plan" - now"');
  await expect.poll(() => wordsOf(page, 'clause')).toContain('The mayor’s “plan” – now');
  await press(page, '"..."', 'Backspace');
  await expect.poll(() => wordsOf(page, 'clause')).toContain('The mayor’s “plan” – now...');

  await takeTool(page, 'Insert a table');
  await press(page, '"Year"', 'Tab', '"Buses"', 'Tab', 'Tab', '"2025"');
  const cells = editorOf(page).locator('table');
  const headers = async () =>
    (await cells.locator('th').allInnerTexts()).map((words) => words.trim());
  await expect.poll(headers).toEqual(['Year', 'Buses', '']);
  await expect.poll(() => cells.locator('td').first().textContent()).toBe('2025');
  await takeTool(page, 'Add a row below');
  await expect.poll(() => cells.locator('tr').count()).toBe(4);
  await takeTool(page, 'Make the first row a header, or not');
  await press(page, 'Escape', 'Shift+F10');
  const rowAbove = page.getByRole('button', { name: 'Add a row above' });
  await expect.poll(() => rowAbove.evaluate((tool) => tool.matches(':focus'))).toBe(true);
  await press(page, 'Escape');
  await inText(page);
  await press(page, '"!"');
  await expect.poll(() => cells.textContent()).toContain('2025!');
  const warned = editorOf(page).getByRole('button', { name: 'Make the first row a header' });
  await warned.waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await warned.press('Enter');
  await expect.poll(() => cells.locator('th').count()).toBe(3);
  await expect.poll(() => warned.count()).toBe(0);
  expect(browser.problems).toEqual([]);
});
