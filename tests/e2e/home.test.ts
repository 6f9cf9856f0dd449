import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition, putToOffices } from './sample-positions.ts';
import { aSounding } from './sample-sounding.ts';

const TITLE = 'A single settlement for every region';
const WIDTHS = [1440, 390];

test('at home each finds first what only they can do, and no section that is empty', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  await putToOffices(secretariat, await aPosition(secretariat, TITLE));
  await aSounding(secretariat);

  const prepare = 'Prepare your office’s decision';
  const expected = [
    ['secretariat', null, ['Classify 1 mail']],
    ['official', 'west-yorkshire', [prepare, 'Sounding', 'Write', 'Write']],
    ['chief_executive', 'west-yorkshire', [prepare, 'Sounding']],
    ['delegate', 'west-yorkshire', ['Sign off', 'Sounding']],
    ['delegate', 'hull-and-east-yorkshire', []],
  ] as const;
  for (const [role, officeId, waiting] of expected) {
    const page = await browser.windowOf(personWho(role, officeId));
    await page.goto('/');
    const seen = {
      role,
      waiting: await kindsWaiting(page),
      empty: await emptySections(page),
      faults: await accessFaults(page),
    };
    await pictures(page, waiting.length === 0 ? 'nothing-waits' : role);
    expect(seen).toEqual({ role, waiting, empty: [], faults: [] });
    await page.context().close();
  }
  expect(browser.problems).toEqual([]);
}, 180_000);

/** In order, what each line asks for: of "Write: Better records of the buses" it is to write. */
async function kindsWaiting(page: Page): Promise<(string | undefined)[]> {
  const waits = page.getByRole('region', { name: 'Waits for you' });
  await waits.or(page.getByText(/^Nothing waits for you/)).waitFor();
  const lines = await waits.getByRole('link').allTextContents();
  return lines.map((words) => words.split(':')[0]);
}

/** The names of sections that have nothing to go on to. */
function emptySections(page: Page): Promise<string[]> {
  return page
    .locator('main section:not(:has(a))')
    .evaluateAll((sections) => sections.map((section) => section.textContent ?? ''));
}

async function pictures(page: Page, name: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `test-results/home-${name}-${width}.png`, fullPage: true });
  }
}
