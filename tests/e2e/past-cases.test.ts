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
