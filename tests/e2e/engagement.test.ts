import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { quarterSpan, quartersUpTo } from '#shared/engagement/quarter.rules.ts';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { aServer } from './running-server.ts';

const OFFICE = 'west-yorkshire';
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const PICTURES = 'test-results';

test('on a phone without JavaScript a contact is logged by a choice, a line and a topic', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', OFFICE), PHONE);

  await official.goto('/engagement/new');
  await official.getByLabel('Whom did you meet?').selectOption('post:transport-secretary');
  await official.getByLabel('What was said').fill('They will write. Her number: 07700 900123.');
  await official.getByLabel('Buses').check();
  await official.getByRole('button', { name: 'Log it' }).click();
  await official.getByRole('alert').waitFor();
  await shows(official, 'What was said holds what looks like a phone number, “07700 900123”');
  expect(await official.getByLabel('What was said').inputValue()).toContain('They will write.');
  expect(await official.getByLabel('Buses').isChecked()).toBe(true);
  await official.screenshot({ path: `${PICTURES}/engagement-number-390.png`, fullPage: true });

  await official.getByRole('button', { name: 'Save with it left out' }).click();
  await official.getByRole('heading', { name: 'Secretary of State for Transport' }).waitFor();
  await shows(official, 'They will write. Her number: [phone number left out].');
  await shows(official, 'Private to the office');
  expect(browser.problems).toEqual([]);
});

const GIST = 'They will write on the bus fund by Friday.';
/** Two keys a second, as somebody types who looks for each: what a minute holds. */
const KEYS_OF_A_MINUTE = 120;

test('by keyboard on a phone a contact takes less than a minute', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', OFFICE), {
    viewport: PHONE.viewport,
  });
  await official.goto('/engagement/new');
  await official.getByLabel('Whom did you meet?').waitFor();
  const keysPressed = await countKeys(official);

  await press(official, 'Skip to main content');
  await tabTo(official, 'Whom did you meet?');
  await official.keyboard.type('Secretary of State for T');
  await tabTo(official, 'What was said, in a line');
  await official.keyboard.type(GIST);
  await tabTo(official, 'Buses');
  await official.keyboard.press('Space');
  await press(official, 'Log it');
  await official.getByRole('heading', { name: 'Secretary of State for Transport' }).waitFor();

  await shows(official, GIST);
  expect(await keysPressed()).toBeLessThan(KEYS_OF_A_MINUTE);
  expect(browser.problems).toEqual([]);
});

/** Counts on this page from now on; asked later, says how many. */
async function countKeys(page: Page) {
  const pressed = await page.evaluateHandle(() => {
    const keys = { count: 0 };
    document.addEventListener('keydown', () => {
      keys.count += 1;
    });
    return keys;
  });
  return () => pressed.evaluate(({ count }) => count);
}

/** The quarter before this one, and a day in it: there it can be confirmed that there was nothing. */
function lastQuarter() {
  const [, quarter = ''] = quartersUpTo(dayInLondon(new Date()), 2);
  return { quarter, happenedOn: quarterSpan(quarter).from };
}

const POSTS = ['transport-secretary', 'chancellor', 'education-secretary', 'home-secretary'];
const OFFICES = [
  OFFICE,
  'south-yorkshire',
  'greater-manchester',
  'tees-valley',
  'north-east',
  'liverpool-city-region',
];

/** Offices with more and fewer contacts, all of a forum that can read them. */
async function manyContacts(browser: TestBrowser) {
  const { happenedOn } = lastQuarter();
  for (const [place, officeId] of OFFICES.entries()) {
    const official = await browser.windowOf(personWho('official', officeId));
    const made = POSTS.slice(0, 1 + (place % POSTS.length)).flatMap((post, at) =>
      Array.from({ length: 1 + ((place + at * 2) % 4) }, () => post),
    );
    for (const post of made) {
      await call(official, 'mutation', 'engagement.log', {
        officeId,
        met: `post:${post}`,
        happenedOn,
        topics: ['rail'],
        gist: 'An example for the pictures: nobody said this.',
        visibility: 'forum',
      });
    }
    await official.context().close();
  }
}

async function look(page: Page, path: string, name: string) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: `${PICTURES}/${name}-1440.png`, fullPage: true });
  const faults = await accessFaults(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${PICTURES}/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

test('an office sees its own row among all, confirms that there was none, and is told of others', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  await manyContacts(browser);
  const { quarter } = lastQuarter();
  const path = `/engagement/seat-at-the-table?quarter=${quarter}`;
  const delegate = await browser.windowOf(personWho('delegate', OFFICE));

  await delegate.goto(path);
  await delegate.getByLabel('HM Treasury').check();
  await delegate.getByRole('button', { name: 'Confirm none' }).click();
  const own = delegate.getByRole('row', { name: /West Yorkshire/ });
  await own.getByText('None').waitFor();
  await own.getByText('Not reported').first().waitFor();
  await delegate.getByRole('row', { name: /In the middle/ }).waitFor();
  expect(await delegate.getByRole('row', { name: /Tees Valley/ }).count()).toBe(0);
  expect(await look(delegate, path, 'engagement-seat-full')).toEqual([]);

  for (const [postId, stance] of [
    ['transport-secretary', 'supports'],
    ['chancellor', 'opposes'],
  ]) {
    await call(delegate, 'mutation', 'topics.record', {
      topic: 'rail',
      postId,
      stance,
      saidOn: dayInLondon(new Date()),
      source: 'An example for the pictures: nobody said this.',
    });
  }
  await delegate.goto('/engagement/topics');
  await delegate.getByRole('button', { name: /Say yes/ }).click();
  await shows(delegate, 'No other office has logged what yours did');
  expect(await look(delegate, '/engagement/topics', 'engagement-topics-full')).toEqual([]);
  expect(browser.problems).toEqual([]);
});
