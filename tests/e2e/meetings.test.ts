import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { aMeetingWithPapers } from './sample-meeting.ts';

const PHONE = { width: 390, height: 844 };

async function pictures(page: Page, name: string) {
  await page.screenshot({ path: `test-results/${name}-1440.png`, fullPage: true });
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: `test-results/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('without JavaScript an office is invited, another struck off, the next meeting planned and this one cancelled', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const withScripts = await browser.windowOf(personWho('secretariat'));
  const meetingId = await aMeetingWithPapers(withScripts);
  const desk = { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false };
  const page = await browser.windowOf(personWho('secretariat'), desk);

  await page.goto(`/meetings/${meetingId}`);
  await page.getByText('Invite an office, or strike one off').click();
  await page.getByLabel('Office to invite').selectOption({ label: 'North East' });
  await page.getByRole('button', { name: 'Invite this office' }).click();
  await shows(page, 'Invited later: North East');
  await page.getByText('Invite an office, or strike one off').click();
  await page.getByLabel('Office to strike off').selectOption({ label: 'Tees Valley' });
  await page.getByRole('button', { name: 'Strike this office off' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Office to strike off').inputValue()).toBe('tees-valley');
  await page.getByLabel('Why it is struck off').fill('An example: it sent its regrets');
  await page.getByRole('button', { name: 'Strike this office off' }).click();
  await shows(page, 'Struck off: Tees Valley');
  await pictures(page, 'meeting-invitations');
  await withScripts.goto(`/meetings/${meetingId}`);
  await withScripts.getByText('Invite an office, or strike one off').click();
  expect(await accessFaults(withScripts)).toEqual([]);

  await page.getByRole('link', { name: 'Plan the next one like this' }).click();
  await page.getByRole('heading', { name: 'Plan the next meeting' }).waitFor();
  expect(await page.getByLabel('Tees Valley').isChecked()).toBe(false);
  expect(await page.getByLabel('North East').isChecked()).toBe(true);
  expect(await page.getByLabel('Where').inputValue()).toBe('Leeds Civic Hall, and online');
  await pictures(page, 'meeting-next');

  await page.goto(`/meetings/${meetingId}`);
  await page.getByText('Move it, cancel it, or say that it was held').click();
  await page.getByLabel('Cancel it').check();
  await page.getByLabel('Why', { exact: true }).fill('An example: no quorum');
  await page.getByRole('button', { name: 'Record it' }).click();
  await shows(page, 'An example: no quorum');
  await pictures(page, 'meeting-cancelled');
  expect(await mailTo(withScripts, 'official.north-east@example.org')).toEqual([
    'Cancelled',
    'Invited',
  ]);
  expect(browser.problems).toEqual([]);
});

/** What this official was told of meetings, in a demonstration's outbox. */
async function mailTo(page: Page, recipient: string): Promise<string[]> {
  const mails = await call<{ recipient: string; subject: string }[]>(
    page,
    'query',
    'people.outbox',
    undefined,
  );
  return mails
    .filter((mail) => mail.recipient === recipient && mail.subject.includes('UK Mayors'))
    .map(({ subject }) => subject.split(':')[0] ?? '')
    .toSorted();
}
