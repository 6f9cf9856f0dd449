import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { keepsPasskeys } from './passkeys.ts';
import { newestCode } from './prove.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';
import { answersTo, aProofFolder, receiptAddress } from './saved-proofs.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

async function fitsPhone(page: Page, picture: string) {
  await page.screenshot({ path: `test-results/${picture}-390.png`, fullPage: true });
  expect(await accessFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
}

/** The offline file shows that the passkey signed these words, and no others. */
async function showsOffline(
  browser: Awaited<ReturnType<typeof aBrowser>>,
  { person, positionId }: { person: Page; positionId: string },
) {
  using folder = aProofFolder(person);
  const receipt = await folder.save('receipt.json', await receiptAddress(person, positionId));
  const offline = await folder.save('verify.html', '/verify/offline.html');
  const page = await browser.window({ offline: true, ...PHONE });
  await page.goto(`file://${offline}`);
  const [YES, NO] = ['✓ Yes.', '✗ No.'];

  expect(await answersTo(page, [receipt])).toEqual([YES, YES, YES, YES]);
  await shows(page, /Proved with a passkey: the signature matches these words/);
  await fitsPhone(page, 'offline-passkey');
  const declined = folder.changed(receipt, '"choice": "endorse"', '"choice": "decline"');
  expect(await answersTo(page, [declined])).toEqual([NO, YES, YES, NO]);
  await shows(page, /The passkey signed something else than what entry \d+ says\./);
  await fitsPhone(page, 'offline-passkey-differs');
}

test('on a phone and by keyboard alone, a delegate adds a passkey and decides with it', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const positions = await samplePositions(
    browser,
    await browser.windowOf(personWho('secretariat')),
  );
  const page = await browser.windowOf(personWho('delegate', 'west-yorkshire'), PHONE);
  await keepsPasskeys(page);

  await page.goto('/account');
  await shows(page, 'No passkey yet');
  await tabTo(page, 'Name of the passkey');
  await page.keyboard.type('My phone');
  await press(page, 'Email me a code');
  await shows(page, 'A code is on its way');
  await tabTo(page, 'Code');
  await page.keyboard.type(await newestCode(page));
  await press(page, 'Continue');
  await shows(page, 'The code was right.');
  await fitsPhone(page, 'account-make');
  await press(page, 'Make the passkey on this device');
  await page.getByRole('heading', { name: 'My phone' }).waitFor();
  await shows(page, 'Not used yet.');
  await fitsPhone(page, 'account-passkey');

  await page.goto(`/positions/${positions.asked}/sign-off`);
  await tabTo(page, 'Endorse');
  await page.keyboard.press('Space');
  await press(page, 'Review the decision');
  await page.getByRole('heading', { name: 'Confirm the decision' }).waitFor();
  await page.getByRole('button', { name: 'Confirm with your passkey' }).waitFor();
  await fitsPhone(page, 'confirm-passkey');
  await press(page, 'Confirm with your passkey');
  await shows(page, 'West Yorkshire endorsed this text');

  await page.goto('/account');
  await shows(page, 'Last used');
  await showsOffline(browser, { person: page, positionId: positions.asked });
  expect(browser.problems).toEqual([]);
}, 180_000);
