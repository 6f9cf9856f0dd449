import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';

test('the ticket-office campaign shows what the record holds, and claims no more', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.windowOf(personWho('official', 'west-yorkshire'));

  await page.goto('/campaigns');
  await page.getByRole('link', { name: 'Railway ticket office closures' }).first().click();

  await page.waitForURL('**/campaigns/ticket-offices-2023');
  await shows(page, 'Five mayors announce a legal challenge');
  for (const mayor of ['Nik Johnson', 'Andy Burnham', 'Steve Rotheram', 'Oliver Coppard']) {
    await shows(page, new RegExp(mayor));
  }
  await shows(page, /Tracy Brabin/);
  await shows(page, /Four of the five mayors sent letters/);
  await shows(page, 'Consultation extended to 1 September');
  await shows(page, /31 October 2023/);
  await shows(page, 'Government asks operators to withdraw the proposals');
  await shows(page, 'Plausibly contributed');
  const text = await page.getByRole('main').textContent();
  expect(text).not.toMatch(/won by/i);
  const source = page.getByRole('main').locator('a[href^="https://greatermanchester-ca.gov.uk/"]');
  expect(await source.count()).toBeGreaterThan(0);
  expect(browser.problems).toEqual([]);
});

test('the secretariat adds a lesson and what took a campaign’s place, beside a record that stays', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.windowOf(personWho('secretariat'));

  await page.goto('/campaigns/hs2-northern-leg-2023');
  await shows(page, '5 working days, from 27 September 2023 to 4 October 2023');
  await page.getByRole('link', { name: 'Record a lesson' }).click();
  await page.getByLabel('What was learnt').fill('Agree the asks before the conference season.');
  await page.getByRole('button', { name: 'Record the lesson' }).click();
  await shows(page, 'Agree the asks before the conference season.');

  await page.getByRole('link', { name: 'Say what took its place' }).click();
  await page.getByLabel('A later campaign', { exact: true }).check();
  await page.getByLabel('Where this can be checked').fill('An example of a source');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('link', { name: 'Choose the later campaign' }).waitFor();
  await page.getByLabel('The later campaign').selectOption('Midlands to North West rail link');
  await page.getByLabel('Day from which').fill('2023-12-01');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('heading', { name: 'Superseded, 1 December 2023' }).waitFor();
  await shows(page, 'An example of a source');
  expect(browser.problems).toEqual([]);
});
