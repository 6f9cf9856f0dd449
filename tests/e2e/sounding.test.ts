import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { answerSounding, aSounding, inDays, SOUNDED } from './sample-sounding.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const WITHOUT_SCRIPTS = { ...PHONE, javaScriptEnabled: false };

/** Tabs until this is focused, as somebody without a mouse does. */
async function tabTo(page: Page, id: string) {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`#${id}`).evaluate((found) => found === document.activeElement)) return;
  }
  throw new Error(`#${id} is not reached by Tab`);
}

test('on a phone, by keyboard and without JavaScript, an office answers a sounding, clears the return and reads what went', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const soundingId = await aSounding(secretariat);
  const office = await browser.windowOf(personWho('official', 'west-yorkshire'), WITHOUT_SCRIPTS);

  await office.goto('/');
  await office
    .getByRole('link', { name: /Sounding: Skills for retrofit, 1 question, 2 min/ })
    .focus();
  await office.keyboard.press('Enter');
  await office.getByRole('heading', { name: 'West Yorkshire' }).waitFor();
  await office.screenshot({ path: 'test-results/sounding-answer-390.png', fullPage: true });
  await tabTo(office, 'words');
  await office.keyboard.type('Too few tutors, and no course that lasts a year.');
  await tabTo(office, 'attribution');
  await office.keyboard.press('Enter');
  await office.getByRole('alert').waitFor();
  expect(await office.locator('#words').inputValue()).toContain('Too few tutors');
  await tabTo(office, 'attribution');
  await office.keyboard.press('Space');
  await office.keyboard.press('Enter');
  await shows(office, 'What West Yorkshire says');
  await secretariat.goto(`/soundings/${soundingId}`);
  await shows(secretariat, '1 of 5 offices have responded');
  expect(await secretariat.content()).not.toContain('Too few tutors');

  for (const officeId of SOUNDED.slice(1)) {
    await answerSounding(browser, soundingId, { officeId, attribution: 'by_type' });
  }
  await server.restartAhead(50);
  await secretariat.goto(`/soundings/${soundingId}/return`);
  await shows(secretariat, '5 of 5 answered, 0 no view, 0 declined, 0 no response');
  await secretariat.getByLabel('Summary').fill('Offices name tutors first, then cost.');
  await secretariat.getByLabel('Offices clear it by').fill(inDays(6));
  await secretariat.screenshot({ path: 'test-results/sounding-write-1440.png', fullPage: true });
  await secretariat.getByRole('button', { name: 'Put it to the offices' }).click();
  await shows(secretariat, 'Text 1: 0 of 5 have cleared it');

  await office.goto(`/soundings/${soundingId}/return`);
  await shows(office, 'Your words stand under the name of West Yorkshire.');
  await office.screenshot({ path: 'test-results/sounding-clear-390.png', fullPage: true });
  await office.getByRole('button', { name: 'Clear it' }).click();
  await shows(office, 'Your office cleared it');
  const { own } = await call<{ own: { consolidationId: string }[] }>(
    await browser.windowOf(personWho('official', 'west-yorkshire')),
    'query',
    'soundings.returnPage',
    { soundingId },
  );
  for (const officeId of SOUNDED.slice(1)) {
    const other = await browser.windowOf(personWho('official', officeId));
    const consolidationId = own[0]?.consolidationId;
    const word = { soundingId, officeId, consolidationId, word: 'cleared', remark: '' };
    await call(other, 'mutation', 'soundings.sayOfReturn', { ...word, narrowTo: null });
    await other.context().close();
  }
  await secretariat.reload();
  await secretariat.getByRole('button', { name: 'Record that it has gone' }).click();
  await shows(secretariat, 'Established Mayoral: 4 offices');
  await secretariat.screenshot({ path: 'test-results/sounding-return-1440.png', fullPage: true });
  await office.reload();
  await shows(office, 'It never changes.');
  await office.screenshot({ path: 'test-results/sounding-return-390.png', fullPage: true });
  const { request } = office.context();
  const files = await Promise.all(
    ['docx', 'pdf'].map((kind) => request.get(`/soundings/${soundingId}/return.${kind}`)),
  );
  const starts = await Promise.all(
    files.map(async (file) => (await file.body()).toString('latin1', 0, 4)),
  );
  expect(starts).toEqual(['PK\u0003\u0004', '%PDF']);
  const stranger = await browser.windowOf(personWho('official', 'north-east'));
  const hidden = await stranger.context().request.get(`/soundings/${soundingId}/return.pdf`);
  expect(hidden.status()).toBe(404);
  expect(browser.problems).toEqual([]);
}, 180_000);
