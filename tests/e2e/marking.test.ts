import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

test('without JavaScript a position is marked, and every page of it says so to whoever sees it', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const opening = await browser.windowOf(personWho('secretariat'));
  await opening.goto('/');
  const at = `/positions/${await aPosition(opening, 'Step-free access at every station')}`;
  const secretariat = await browser.windowOf(personWho('secretariat'), {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await secretariat.goto(at);
  await secretariat.getByRole('link', { name: 'Change how it is marked' }).click();
  await secretariat.getByLabel('OFFICIAL-SENSITIVE').check();
  await secretariat.getByRole('button', { name: 'Save' }).click();

  await shows(secretariat, 'Marked OFFICIAL-SENSITIVE');
  const official = await browser.windowOf(personWho('official', 'west-yorkshire'));
  for (const page of ['', '/draft', '/versions', '/board']) {
    await official.goto(at + page);
    await shows(official, 'Marked OFFICIAL-SENSITIVE');
  }
  const draft = await official.request.get(`${at}/draft.md`);
  expect(await draft.text()).toMatch(/^\*\*OFFICIAL-SENSITIVE\*\*/);
  await official.goto(at);
  expect(await official.getByRole('link', { name: 'Change how it is marked' }).count()).toBe(0);
  await official.goto('/positions');
  expect(await official.getByText('OFFICIAL-SENSITIVE').count()).toBe(0);
  expect(browser.problems).toEqual([]);
});
