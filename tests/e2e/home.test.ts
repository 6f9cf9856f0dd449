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

  const expected = [
    ['secretariat', null, 'Classify 1 mail'],
    ['official', 'west-yorkshire', `Prepare your office’s decision: ${TITLE}`],
    ['chief_executive', 'west-yorkshire', `Prepare your office’s decision: ${TITLE}`],
    ['delegate', 'west-yorkshire', `Sign off: ${TITLE}`],
    ['delegate', 'hull-and-east-yorkshire', null],
  ] as const;
  for (const [role, officeId, first] of expected) {
    const page = await browser.windowOf(personWho(role, officeId));
    await page.goto('/');
    await pictures(page, officeId === 'hull-and-east-yorkshire' ? 'nobody-asked' : role);
    const waiting = await linksWaiting(page);
    expect(waiting[0] ?? null, role).toBe(first);
    expect(waiting.slice(1).map(kindOf), role).toEqual(
      role === 'official' ? ['Sounding', 'Write', 'Write'] : expect.not.arrayContaining(['Write']),
    );
    expect(await emptySections(page), role).toEqual([]);
    expect(await accessFaults(page), role).toEqual([]);
    await page.context().close();
  }
  expect(browser.problems).toEqual([]);
}, 180_000);

async function linksWaiting(page: Page): Promise<string[]> {
  const waits = page.getByRole('region', { name: 'Waits for you' });
  await waits.or(page.getByText(/^Nothing waits for you/)).waitFor();
  return waits.getByRole('link').allTextContents();
}

/** "Write: Better records of the buses" is to write. */
const kindOf = (words: string) => words.split(':')[0];

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
