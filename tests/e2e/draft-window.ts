import type { Page } from 'playwright-core';
import { call } from './api.ts';
import { personWho, shows, type TestBrowser } from './browser.ts';

/** A window of this person with the draft open and everything in it on the server. */
export async function openDraft(
  browser: TestBrowser,
  path: string,
  personId: string,
): Promise<Page> {
  const page = await browser.windowOf(personId);
  await page.goto(path);
  await shows(page, /^Saved on the server/);
  return page;
}

/** The same for an office's official. */
export const officialsDraft = (browser: TestBrowser, path: string, officeId: string) =>
  openDraft(browser, path, personWho('official', officeId));

export const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the position' });

export const blocksOf = (page: Page, kind: string) =>
  editorOf(page).locator(`[data-kind="${kind}"]`);

/** Clicks into a block's first line and goes to its end. */
export async function caretAfter(page: Page, kind: string, nth = 0) {
  await blocksOf(page, kind).nth(nth).locator('p').first().click();
  await page.keyboard.press('End');
}

/** Selects words that stand in one run. */
export async function selectWords(page: Page, words: string) {
  await editorOf(page).locator('p', { hasText: words }).first().click();
  await editorOf(page).evaluate((body, wanted) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`The text does not say ${wanted}`);
  }, words);
}

/** What each block of a kind says, without the carets of others, whose names stand inside the text. */
export function textsOf(page: Page, kind: string): Promise<string[]> {
  return blocksOf(page, kind).evaluateAll((found) =>
    found.map((block) => {
      const copy = block.cloneNode(true) as HTMLElement;
      for (const caret of copy.querySelectorAll('.caret')) caret.remove();
      return copy.textContent ?? '';
    }),
  );
}

/** Waits until the line above the text says what has become of the words. */
export async function statusIs(page: Page, status: string, said: string | RegExp) {
  const line = page.locator(`.live-status[data-status="${status}"] .live-status__words`);
  await line.filter({ hasText: said }).waitFor();
}

/** Waits until words are proposed in the text: added (`ins`) or struck (`del`). */
export async function marked(page: Page, tag: 'ins' | 'del', words: string) {
  await editorOf(page).locator(`[role=suggestion] ${tag}`, { hasText: words }).first().waitFor();
}

export const suggestionSaying = (page: Page, words: string) =>
  page.locator('.suggestion-row').filter({ hasText: words }).first();

/** How many notifications this person has not read. */
export const unreadBy = (page: Page) =>
  call<number>(page, 'query', 'notifications.unread', undefined);
