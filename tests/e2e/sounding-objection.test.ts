import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { aServer } from './running-server.ts';
import { answerSounding, aSounding, inDays, SOUNDED } from './sample-sounding.ts';

const OBJECTION = 'Say that the course must be paid for.';
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

test('on a phone, by keyboard, an office objects to a return and clears the text written anew', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const soundingId = await aSounding(secretariat);
  for (const officeId of SOUNDED) {
    const attribution = officeId === 'west-yorkshire' ? 'named' : 'by_type';
    await answerSounding(browser, soundingId, { officeId, attribution });
  }
  await server.restartAhead(50);
  const at = `/soundings/${soundingId}/return`;
  await putToOffices(secretariat, at, 'Offices name cost.');
  const office = await browser.windowOf(personWho('official', 'west-yorkshire'), PHONE);
  await office.goto(at);
  await shows(office, 'Your words stand under the name of West Yorkshire.');

  await press(office, 'Object to it');
  await office.getByRole('alert').getByText('Say what should be different').waitFor();
  await tabTo(office, 'What should be different');
  await office.keyboard.type(OBJECTION);
  await tabTo(office, 'As now');
  await office.keyboard.press('ArrowDown');
  await press(office, 'Object to it');
  await shows(office, 'Your office objects');
  await shows(office, OBJECTION);
  await office.screenshot({ path: 'test-results/sounding-objects-390.png', fullPage: true });

  await secretariat.reload();
  await secretariat.getByText(`Objects West Yorkshire: ${OBJECTION}`).waitFor();
  await shows(secretariat, /Shown no more openly than by type of office/);
  expect(await secretariat.getByRole('button', { name: 'Record that it has gone' }).count()).toBe(
    0,
  );
  await secretariat.screenshot({
    path: 'test-results/sounding-objected-1440.png',
    fullPage: true,
  });
  expect(await accessFaults(secretariat)).toEqual([]);

  await putToOffices(secretariat, at, 'Offices name cost. The course must be paid for.');
  await shows(secretariat, 'Text 2: 0 of 5 have cleared it');
  await office.reload();
  await shows(office, 'Your words stand under “Established Mayoral”, which is 5 offices.');
  await press(office, 'Clear it');
  await shows(office, 'Your office cleared it');
  await secretariat.reload();
  await shows(secretariat, 'Text 2: 1 of 5 have cleared it');
  expect(browser.problems).toEqual([]);
}, 180_000);

async function putToOffices(secretariat: Page, at: string, summary: string) {
  await secretariat.goto(at);
  await secretariat.getByLabel('Summary').fill(summary);
  await secretariat.getByLabel('Offices clear it by').fill(inDays(6));
  await secretariat.getByRole('button', { name: 'Put it to the offices' }).click();
  await secretariat.getByRole('heading', { name: /^Text \d: 0 of 5/ }).waitFor();
}
