import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from './api.ts';
import { aBrowser, answering, personWho, shows, type TestBrowser } from './browser.ts';
import { caretAfter, statusIs, textsOf } from './draft-window.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const OFFICE = 'west-yorkshire';

test('words written in a tunnel outlast a closed tab, go when there is a connection, and are told', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader } = await aWriter(browser);

  await page.context().setOffline(true);
  await statusIs(page, 'offline', /^Offline: go on writing/);
  await write(page, ' Written in the tunnel.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await page.close();
  expect(await reader.locator('#document-body').textContent()).not.toContain('tunnel');

  const context = page.context();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(at);
  await shows(next, 'A change you made offline has been sent.');
  await statusIs(next, 'saved', /^Saved on the server/);
  await shows(reader, /Written in the tunnel\./);

  await next.reload();
  await statusIs(next, 'saved', /^Saved on the server/);
  expect(await next.getByText('you made offline').count()).toBe(0);
  expect(await words(next)).toMatch(/^(?!.*tunnel.*tunnel).*tunnel/);
  expect(browser.problems).toEqual([]);
});

test('a window that stays open sends by itself what it wrote while the server was gone', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, reader } = await aWriter(browser);

  await page.context().setOffline(true);
  await write(page, ' Before the power cut.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await server.killAndRestart();
  await page.context().setOffline(false);

  await statusIs(page, 'saved', /^Saved on the server/);
  await shows(reader, /Before the power cut\./);
  expect(browser.problems).toEqual([]);
});

test('a network that goes and comes at once leaves the text saved, not sending for ever', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, reader } = await aWriter(browser);

  await page.evaluate(() => {
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
  });
  await statusIs(page, 'saved', /^Saved on the server/);
  await write(page, ' After the blink.');
  await shows(reader, /After the blink\./);
  await statusIs(page, 'saved', /^Saved on the server/);
  expect(browser.problems).toEqual([]);
});

test('a text locked meanwhile hands out what was written, after a reload too, until it is dismissed', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, positionId } = await aWriter(browser);

  await page.context().setOffline(true);
  await write(page, ' Too late for this round.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await call(secretariat, 'mutation', 'documents.freeze', { positionId });
  await call(secretariat, 'mutation', 'signOff.openRound', {
    positionId,
    versionNumber: 1,
    deadline: new Date(Date.now() + 9 * 86_400_000),
  });
  await page.context().setOffline(false);

  const notice = page.getByRole('region', { name: /^What you wrote is not in the text/ });
  await notice.getByText('Too late for this round.').waitFor();
  await statusIs(page, 'read-only', 'Locked: a round is open');
  expect(await words(page)).not.toContain('Too late');
  await page.reload();
  await notice.getByText('Too late for this round.').waitFor();
  const href = await notice.getByRole('link', { name: 'Download' }).getAttribute('href');
  expect(decodeURIComponent(href ?? '')).toContain('Too late for this round.');
  await answering(page, 'accept', notice.getByRole('button', { name: 'Dismiss' }));
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await statusIs(page, 'read-only', 'Locked: a round is open');
  expect(await notice.count()).toBe(0);
  expect(browser.problems).toEqual([]);
});

test('signed out while writing, a person signs in again and their words go; nobody else sees or sends them', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader } = await aWriter(browser);
  const { request } = page.context();

  await page.evaluate(() => fetch('/sign-out', { method: 'POST' }));
  await statusIs(page, 'signed-out', /^You are signed out/);
  await write(page, ' Mine alone.');
  await statusIs(page, 'signed-out', /kept on this device/);
  await page.close();

  await request.post('/demonstration/sign-in', {
    form: { person: personWho('official', 'south-yorkshire') },
  });
  const other = await page.context().newPage();
  await other.goto(at);
  await statusIs(other, 'saved', /^Saved on the server/);
  expect(await other.locator('body').textContent()).not.toContain('Mine alone');
  expect(await other.getByText('you made offline').count()).toBe(0);
  await expect.poll(() => keptBy(other)).toMatchObject({ hasUnsent: true, texts: 1 });

  await request.post('/demonstration/sign-in', { form: { person: personWho('official', OFFICE) } });
  const again = await page.context().newPage();
  await again.goto(at);
  await shows(again, 'A change you made offline has been sent.');
  await shows(reader, /Mine alone\./);
  expect(browser.problems).toEqual([]);
});

test('two windows of one person, both offline: each keeps its own, and both arrive once', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader } = await aWriter(browser);
  const context = page.context();
  const second = await context.newPage();
  await second.goto(at);
  await statusIs(second, 'saved', /^Saved on the server/);

  await context.setOffline(true);
  await write(page, ' From the first.');
  await write(second, ' From the second.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await statusIs(second, 'offline', 'Offline, kept on this device');
  await second.close();
  await context.setOffline(false);

  await statusIs(page, 'saved', /^Saved on the server/);
  for (const text of ['From the first.', 'From the second.']) {
    await expect.poll(() => words(reader)).toContain(text);
    expect((await words(reader)).split(text)).toHaveLength(2);
  }
  expect(browser.problems).toEqual([]);
});

test('a draft opened before opens again without a network; nothing private is kept among the pages', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader } = await aWriter(browser);
  const context = page.context();
  await expect.poll(() => keptBy(page)).toMatchObject({ pages: ['/offline'], texts: 1 });
  expect((await keptBy(page)).offlinePage).not.toContain('West Yorkshire');

  await context.setOffline(true);
  await page.close();
  const kept = await context.newPage();
  await kept.goto(at);
  await statusIs(kept, 'offline', /^Offline: go on writing/);
  await write(kept, ' Opened in the tunnel.');
  await statusIs(kept, 'offline', 'Offline, kept on this device');
  for (const name of ['Comment on the chosen words', 'Bracket: put another wording beside this']) {
    const tool = kept.getByRole('button', { name });
    expect(await tool.getAttribute('aria-disabled')).toBe('true');
    expect(await tool.getAttribute('title')).toBe(`${name}: waits for the connection`);
    await tool.click({ force: true });
    await shows(kept, `“${name}” waits for the connection`);
  }
  await kept.locator('#document-body').press('Control+Alt+m');
  await shows(kept, '“Comment on the chosen words” waits for the connection');
  await kept.reload();
  await shows(kept, /Opened in the tunnel\./);
  await statusIs(kept, 'offline', 'Offline, kept on this device');
  const elsewhere = await context.newPage();
  await elsewhere.goto('/positions');
  await elsewhere.getByRole('heading', { name: 'You are offline' }).waitFor();
  await elsewhere.getByRole('link', { name: 'Step-free access at every station' }).waitFor();
  await elsewhere.close();

  await context.setOffline(false);
  await kept.waitForURL(`${server.url}${at}`);
  await shows(kept, 'A change you made offline has been sent.');
  await shows(reader, /Opened in the tunnel\./);
  expect(browser.problems).toEqual([]);
});

test('where a browser keeps nothing, words written offline are kept in the window, which asks before it closes', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, reader } = await aWriter(browser, { keepsNothing: true });

  await page.context().setOffline(true);
  await write(page, ' Only in this window.');
  await statusIs(page, 'offline', 'Offline, kept in this window only: leave it open');
  const stays = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
  await Promise.all([stays, page.close({ runBeforeUnload: true })]);
  expect(await words(page)).toContain('Only in this window.');
  await page.context().setOffline(false);

  await statusIs(page, 'saved', /^Saved on the server/);
  await shows(reader, /Only in this window\./);
  expect(browser.problems).toEqual([]);
});

/** As a browser does whose person allows no site to keep data. */
function keepNothing() {
  const open = () => {
    throw new DOMException('Nothing may be kept', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'indexedDB', { value: { open } });
}

test('whoever signs out is asked for their unsent words first, and leaves nothing behind', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page } = await aWriter(browser);
  const context = page.context();
  await context.setOffline(true);
  await write(page, ' Never sent.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await page.close();
  await context.setOffline(false);

  const home = await context.newPage();
  await home.goto('/positions');
  const signingOut = home.getByRole('button', { name: 'Sign out' });
  await answering(home, 'dismiss', signingOut);
  await home.reload();
  await shows(home, 'Policy official, West Yorkshire');
  expect(await keptBy(home)).toMatchObject({ hasUnsent: true, texts: 1 });
  await answering(home, 'accept', signingOut);
  await home.waitForURL(/sign-in|welcome/);

  expect(await keptBy(home)).toMatchObject({ hasUnsent: false, texts: 0, setAside: 0 });
  expect(browser.problems).toEqual([]);
});

test('words for a draft that was closed to their author are handed out, never sent, and gone once dismissed', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader, secretariat } = await aWriter(browser);
  const second = await page.context().newPage();
  await second.goto(at);
  await statusIs(second, 'saved', /^Saved on the server/);

  await page.context().setOffline(true);
  await write(page, ' Too late for us.');
  await write(second, ' Left behind.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await statusIs(second, 'offline', 'Offline, kept on this device');
  await second.close();
  await endMandate(secretariat);
  await page.context().setOffline(false);

  await page.getByRole('heading', { name: 'This text is no longer open to you' }).waitFor();
  const notice = page.getByRole('region', { name: /^What you wrote is not in the text/ });
  await notice.getByText('Too late for us.').waitFor();
  expect(await page.locator('#document-body').count()).toBe(0);

  await page.reload();
  await page.getByRole('heading', { name: 'Not found, or not yours to see' }).waitFor();
  await page.getByRole('link', { name: 'see what you wrote' }).click();
  await notice.getByText('Too late for us.').waitFor();
  await notice.getByText('Left behind.').waitFor();
  for (const left of [1, 0]) {
    await answering(page, 'accept', notice.first().getByRole('button', { name: 'Dismiss' }));
    await expect.poll(() => notice.count()).toBe(left);
  }
  await shows(page, 'Nothing is set aside');
  expect(await keptBy(page)).toMatchObject({ hasUnsent: false, setAside: 0, texts: 0 });
  expect(await words(reader)).not.toMatch(/Too late for us|Left behind/);
  expect(browser.problems).toEqual([]);
});

test('whoever is signed out and cannot come back takes a copy, and the device keeps nothing of it', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, reader } = await aWriter(browser);
  await page.evaluate(() => fetch('/sign-out', { method: 'POST' }));
  await statusIs(page, 'signed-out', /^You are signed out/);
  await write(page, ' My last words.');
  await statusIs(page, 'signed-out', /kept on this device/);

  await page.getByRole('button', { name: 'take them as a copy' }).click();
  const notice = page.getByRole('region', { name: /^What you wrote is not in the text/ });
  await notice.locator('ins').getByText('My last words.').waitFor();
  await answering(page, 'accept', notice.getByRole('button', { name: 'Dismiss' }));
  await page.waitForURL(/sign-in|welcome/);

  await page.context().request.post('/demonstration/sign-in', {
    form: { person: personWho('official', OFFICE) },
  });
  await page.goto('/positions');
  expect(await keptBy(page)).toMatchObject({ hasUnsent: false, setAside: 0 });
  expect(await words(reader)).not.toContain('My last words');
  expect(browser.problems).toEqual([]);
});

test('a window left open shows and sends nothing once somebody else signs in; its words wait for their author', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const { page, at, reader } = await aWriter(browser);
  const context = page.context();
  const signIn = (office: string) =>
    context.request.post('/demonstration/sign-in', {
      form: { person: personWho('official', office) },
    });
  await context.setOffline(true);
  await write(page, ' Mine, for later.');
  await statusIs(page, 'offline', 'Offline, kept on this device');
  await context.setOffline(false);
  await signIn('south-yorkshire');
  const other = await context.newPage();
  await other.goto('/positions');

  await page.getByRole('heading', { name: 'Somebody else is signed in here now' }).waitFor();
  expect(await page.locator('#document-body').count()).toBe(0);
  expect(await page.getByText('West Yorkshire').count()).toBe(0);
  await other.bringToFront();
  await other.getByText('Somebody else is signed in').waitFor({ state: 'detached' });

  await signIn(OFFICE);
  await page.goto(at);
  await statusIs(page, 'saved', /^Saved on the server/);
  await shows(reader, /Mine, for later\./);
  expect(browser.problems).toEqual([]);
});

/** Ends what the writer does for their office. */
async function endMandate(secretariat: Page) {
  const { mandates } = await call<{
    mandates: { mandateId: string; officeId: string | null; role: string }[];
  }>(secretariat, 'query', 'people.list', undefined);
  const mandate = mandates.find(({ officeId, role }) => officeId === OFFICE && role === 'official');
  await call(secretariat, 'mutation', 'people.endMandate', { mandateId: mandate?.mandateId });
}

/** What this browser keeps: rows of its database, and pages of the service worker. */
function keptBy(page: Page) {
  return page.evaluate(async () => {
    const open = indexedDB.open('concord-kept');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const count = async (store: string) => {
      const request = open.result.transaction(store).objectStore(store).count();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      return request.result;
    };
    const [unsent, texts, setAside] = [
      await count('unsent'),
      await count('texts'),
      await count('setAside'),
    ];
    open.result.close();
    const cache = await caches.open('concord-program');
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const offlinePage = await cache.match('/offline').then((found) => found?.text());
    const pages = paths.filter((path) => !path.startsWith('/assets/'));
    return { hasUnsent: unsent > 0, texts, setAside, pages, offlinePage };
  });
}

/** An official with a draft open, and a colleague of another office who reads along. */
async function aWriter(browser: TestBrowser, { keepsNothing = false } = {}) {
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await aPosition(secretariat, 'Step-free access at every station');
  const at = `/positions/${positionId}/draft`;
  const page = await browser.windowOf(personWho('official', OFFICE));
  const reader = await browser.windowOf(personWho('official', 'greater-manchester'));
  if (keepsNothing) await page.addInitScript(keepNothing);
  await Promise.all([page.goto(at), reader.goto(at)]);
  await statusIs(page, 'saved', /^Saved on the server/);
  await statusIs(reader, 'saved', /^Saved on the server/);
  return { page, at, positionId, reader, secretariat };
}

async function write(page: Page, text: string) {
  await caretAfter(page, 'clause');
  await page.keyboard.type(text, { delay: 10 });
}

const words = async (page: Page) => String(await textsOf(page, 'clause'));
