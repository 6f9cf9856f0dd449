import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { officialsDraft, openDraft, unreadBy } from './draft-window.ts';
import { everythingHeardBy } from './overheard.ts';
import { aServer } from './running-server.ts';
import { aPosition, OFFICES } from './sample-positions.ts';

const CLAUSE = 'Passengers of every region depend on this.';
const ASK = 'Publish a dated plan and fund it.';
const SECRET = 'We would settle for half of it';

test('three offices discuss a clause, one keeps a note to itself, and a thread outlives its words', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { path, positionId } = await aDraft(browser);
  const [asking, answering, noting] = await Promise.all(
    OFFICES.map((officeId) => officialsDraft(browser, path, officeId)),
  );
  const secretariat = await openDraft(browser, path, personWho('secretariat'));
  const overheard = await Promise.all([asking!, answering!, secretariat].map(everythingHeardBy));

  // By keyboard alone: a comment, with a name chosen from the list.
  await choose(asking!, CLAUSE);
  await asking!.keyboard.press('Control+Alt+m');
  await asking!.keyboard.type('Which regions, @south y');
  await asking!.getByRole('option', { name: 'South Yorkshire' }).first().waitFor();
  await asking!.keyboard.press('Enter');
  await asking!.getByText('Will be told: South Yorkshire').waitFor();
  await asking!.getByRole('button', { name: 'Comment to everyone' }).press('Enter');

  const thread = answering!.getByRole('listitem', { name: `Thread on “${CLAUSE}”` });
  await thread.getByText('@South Yorkshire').waitFor();
  expect(await unreadBy(answering!)).toBe(1);
  await thread.getByRole('button', { name: `“${CLAUSE}”` }).click();
  await thread.getByLabel('Reply').fill('All fourteen.');
  await thread.getByRole('button', { name: 'Reply', exact: true }).click();
  await thread.getByText('All fourteen.').waitFor();
  await expect.poll(() => unreadBy(answering!)).toBe(0);

  // A note for one office.
  await choose(noting!, ASK);
  await noting!.getByRole('button', { name: 'Comment on the chosen words' }).last().click();
  await noting!.getByRole('radio', { name: /^My office only/ }).check();
  await noting!.getByLabel('Your comment').fill(SECRET);
  await noting!.getByRole('button', { name: 'Note for Greater Manchester only' }).click();
  await noting!.getByText('Private to Greater Manchester').waitFor();
  await shows(noting!, SECRET);
  expect(await accessFaults(noting!)).toEqual([]);

  // The words go, and come back.
  await choose(answering!, CLAUSE);
  await answering!.keyboard.press('Delete');
  await asking!.getByText('On deleted text').waitFor();
  await answering!.keyboard.press('Control+z');
  await asking!.getByText('On deleted text').waitFor({ state: 'detached' });
  await asking!.locator('.commented', { hasText: CLAUSE }).waitFor();

  // Nothing is frozen until it is resolved.
  await secretariat.goto(`/positions/${positionId}/versions`);
  await secretariat.getByRole('link', { name: `A comment on “${CLAUSE}” is not resolved` }).click();
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await shows(answering!, 'Resolved (1)');
  await shows(asking!, 'Resolved (1)');
  await asking!.reload();
  await shows(asking!, 'Resolved (1)');

  const pages = [asking!, answering!, secretariat];
  const traffic = overheard.map((heard) => heard.join('\n'));
  expect(traffic.map((heard) => heard.includes('Which regions'))).toEqual([true, true, true]);
  expect(traffic.map((heard) => heard.includes(SECRET))).toEqual([false, false, false]);
  const shown = await Promise.all(pages.map((page) => page.content()));
  expect(shown.map((html) => html.includes(SECRET))).toEqual([false, false, false]);
  expect(browser.problems).toEqual([]);
}, 180_000);

test('what is typed offline is kept, and sent when the connection is back', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { path } = await aDraft(browser);
  const page = await officialsDraft(browser, path, OFFICES[0]);

  await choose(page, CLAUSE);
  await page.keyboard.press('Control+Alt+m');
  await page.getByLabel('Your comment').fill('Written in a tunnel.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Comment to everyone' }).click();
  await shows(page, /^Not sent: there is no connection/);
  expect(await page.getByLabel('Your comment').inputValue()).toBe('Written in a tunnel.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Comment to everyone' }).click();

  await page.getByRole('listitem', { name: `Thread on “${CLAUSE}”` }).waitFor();
  await shows(page, 'Written in a tunnel.');
}, 120_000);

async function aDraft(browser: TestBrowser) {
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await aPosition(secretariat, 'Bus franchising powers without delay');
  await secretariat.context().close();
  return { positionId, path: `/positions/${positionId}/draft` };
}

/** Selects one paragraph of the text. */
async function choose(page: Page, words: string) {
  await page.locator('.ProseMirror p', { hasText: words }).click({ clickCount: 3 });
}
