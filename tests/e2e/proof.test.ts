import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition, samplePositions } from './sample-positions.ts';
import { answersTo, savedProofs } from './saved-proofs.ts';

test('the offline file checks receipt, record and letter with no network, on a phone and by keyboard', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const positions = await samplePositions(browser, secretariat);
  const delegate = await browser.windowOf(personWho('delegate', 'west-yorkshire'));
  using proofs = await savedProofs(delegate, positions.answered);
  await aPosition(secretariat, 'Another position, after the files were saved');
  using later = await savedProofs(delegate, positions.answered);
  const phone = { width: 390, height: 844 };
  const page = await browser.window({ offline: true, viewport: phone });
  await page.goto(`file://${proofs.offline}`);

  const YES = ['✓ Yes.', '✓ Yes.', '✓ Yes.'];
  const BY_CODE = '– Nothing to check.';
  expect(await answersTo(page, [proofs.receipt])).toEqual([...YES, BY_CODE]);
  await shows(page, /was proved by a code sent by email: nothing here to check\./);
  expect(await answersTo(page, [proofs.letter])).toEqual(YES);
  expect(await answersTo(page, [proofs.bundle, proofs.receipt])).toEqual([...YES, BY_CODE]);
  await page.screenshot({ path: 'test-results/verify-offline-390.png', fullPage: true });

  expect(await answersTo(page, [proofs.bundle, later.receipt])).toEqual([
    '✓ Yes.',
    '✗ No.',
    '✓ Yes.',
    BY_CODE,
  ]);
  await shows(page, /not in this file, though the other file’s checkpoint covers it/);
  const swapped = proofs.changed(proofs.receipt, 'Publish a dated plan', 'Publish no plan at all');
  expect(await answersTo(page, [swapped])).toEqual(['✗ No.', '✓ Yes.', '✓ Yes.', BY_CODE]);
  await shows(page, 'The text of version 1 is not the one its hash was made of.');
  const unsigned = proofs.changed(proofs.letter, '"size": ', '"size": 1');
  expect((await answersTo(page, [unsigned])).at(-1)).toBe('✗ No.');
  await page.getByLabel('Files: one, or two').setInputFiles([]);
  await page.getByLabel('Or the contents of one file').fill('Dear Secretary of State');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'This is no file of proof.');

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  expect(browser.problems).toEqual([]);
});

test('anybody checks a letter by its code and a receipt by its file, also without JavaScript', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const positions = await samplePositions(
    browser,
    await browser.windowOf(personWho('secretariat')),
  );
  const delegate = await browser.windowOf(personWho('delegate', 'west-yorkshire'));
  using proofs = await savedProofs(delegate, positions.answered);
  const { verificationCode } = JSON.parse(fs.readFileSync(proofs.letter, 'utf8'));
  const reader = await browser.window({ javaScriptEnabled: false });

  await reader.goto('/verify');
  await reader.getByLabel('Verification code').fill(verificationCode.toLowerCase());
  await reader.getByRole('button', { name: 'Look it up' }).click();
  await shows(reader, 'Issued by this forum');
  await shows(reader, /for Tracy Brabin, Mayor of West Yorkshire$/);
  expect(await reader.getByText('Tees Valley').count()).toBe(0);
  await reader.getByLabel('Verification code').fill('0000-0000-0000');
  await reader.getByRole('button', { name: 'Look it up' }).click();
  await shows(reader, 'No letter of this forum has that code.');

  await reader.getByLabel('File to check').setInputFiles(proofs.bundle);
  await reader.getByLabel('Another file').setInputFiles(proofs.receipt);
  await reader.getByRole('button', { name: 'Check it' }).click();
  await shows(reader, 'Nothing in it was changed after it was recorded.');
  await shows(reader, 'The checkpoint is signed with a key of this forum.');
  await reader.getByLabel('File to check').setInputFiles(proofs.receiptPdf);
  await reader.getByRole('button', { name: 'Check it' }).click();
  await shows(reader, 'This is no file of proof.');
  expect(browser.problems).toEqual([]);
});
