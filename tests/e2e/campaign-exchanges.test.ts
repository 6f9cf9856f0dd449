import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { anIssuedPosition } from './sample-positions.ts';

const SHARED = 'An example that the forum reads: nobody said this.';
const KEPT = 'An example that one office keeps: nobody said this.';
const REPLY = 'The department will answer when the review ends.';

test('a campaign’s timeline takes in the replies to its letter, and the contacts each reader may read', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await secretariat.goto('/');
  const positionId = await anIssuedPosition(browser, secretariat, 'Lifts at every station');
  const { campaignId } = await call<{ campaignId: string }>(
    secretariat,
    'mutation',
    'campaigns.open',
    {
      title: 'Lifts',
      subject: 'A dated plan for lifts',
      positionType: 'Joint letter',
      positionId,
      followsCampaignId: null,
    },
  );
  const own = await browser.windowOf(personWho('official', 'west-yorkshire'), {
    viewport: { width: 390, height: 844 },
  });
  await logFromPhone(own, SHARED, 'Every office of the forum');
  await logFromPhone(own, KEPT, 'Your office only');
  await logReply(secretariat, positionId);

  await own.goto(`/campaigns/${campaignId}`);
  expect(await entriesOf(own)).toEqual([
    expect.stringContaining(REPLY),
    expect.stringMatching(/Contact: West Yorkshire.*the forum reads/s),
    expect.stringMatching(/Contact: West Yorkshire.*one office keeps.*Only your office sees this/s),
  ]);
  await own.screenshot({ path: 'test-results/campaign-exchanges-390.png', fullPage: true });
  expect(await accessFaults(own)).toEqual([]);

  const other = await browser.windowOf(personWho('official', 'south-yorkshire'));
  await other.goto(`/campaigns/${campaignId}`);
  await shows(other, SHARED);
  await other.screenshot({ path: 'test-results/campaign-exchanges-1440.png', fullPage: true });
  expect(await other.content()).not.toContain(KEPT);
  expect(await entriesOf(other)).toHaveLength(2);

  await other.getByRole('link', { name: /^Meeting with / }).click();
  await other.waitForURL(/\/engagement\/[0-9a-f-]{36}$/);
  await shows(other, SHARED);
  expect(browser.problems).toEqual([]);
}, 180_000);

/** Logged with the ask it raised: that is what makes it part of the campaign. */
async function logFromPhone(page: Page, gist: string, readers: string) {
  await page.goto('/engagement/new');
  await page.getByLabel('Whom did you meet?').selectOption('post:transport-secretary');
  await page.getByLabel('What was said').fill(gist);
  await page.getByRole('checkbox', { name: 'Rail' }).check();
  await page.getByText('Day, channel and more').click();
  await page.getByRole('checkbox', { name: /Ask 1/ }).check();
  await page.getByRole('radio', { name: readers }).check();
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.waitForURL(/\/engagement\/[0-9a-f-]{36}$/);
}

async function logReply(page: Page, positionId: string) {
  await page.goto(`/positions/${positionId}/responses/new`);
  await page.getByRole('radio', { name: /^Holding/ }).check();
  await page.getByLabel(/^New date it promises/).fill('2099-01-30');
  await page.getByLabel(/^Why it holds/).fill(REPLY);
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await page.waitForURL(/\/responses#response-/);
}

async function entriesOf(page: Page): Promise<string[]> {
  const heading = page.getByRole('heading', { name: 'What happened' });
  await heading.waitFor();
  return page.locator('.timeline__entry').allInnerTexts();
}
