import type { Page } from 'playwright-core';

const MOST_STOPS = 150;

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(page: Page, name: string) {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`Nothing named ${name} is reached with Tab`);
}

/** What a label or the words of a control say of it, on one line. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const label = at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    return label.replace(/\s+/g, ' ').trim();
  });
}

/** Goes to a button or link by keyboard and presses it. */
export async function press(page: Page, name: string) {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
