import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offlineVerifier } from '#server/ledger/offline-verifier.ts';
import { verifyLedger } from '#server/ledger/verify.ts';
import { fiveOffices } from '#tests/fixtures/five-offices.ts';
import { aBrowser } from './browser.ts';
import { BUILD_FOLDER } from './running-server.ts';

const PHONE = { width: 390, height: 844 };
const YES = ['✓ Yes.', '✓ Yes.', '✓ Yes.'];
/** A decision proved by a code from an email leaves nothing that could be checked without us. */
const YES_BY_CODE = [...YES, '– Nothing to check.'];

type Scene = Awaited<ReturnType<typeof fiveOffices>>;

/** What the offices and the secretariat keep, saved to a folder, and the file that checks it. */
async function savedProofs(scene: Scene) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-story-'));
  const save = (name: string, text: string) => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const { positionId } = scene;
  const receiptOf = (officeId: string, decisionId: string) =>
    scene.as(scene.official(officeId)).ledger.receipt({ positionId, decisionId });
  const west = await receiptOf('west-yorkshire', scene.west.decisionId);
  const south = await receiptOf('south-yorkshire', scene.south.decisionId);
  const bundle = await scene.as(scene.secretariat).ledger.bundle({ positionId });
  const { keys } = scene.installation.checkpoints;
  const verifier = offlineVerifier(path.join(BUILD_FOLDER, 'offline'), keys);
  return {
    west: save('west.json', JSON.stringify(west)),
    south: save('south.json', JSON.stringify(south)),
    bundle: save('bundle.json', JSON.stringify(bundle)),
    letter: save('letter.json', await scene.letterFile()),
    page: save('verify.html', await verifier.text()),
    [Symbol.dispose]: () => fs.rmSync(folder, { recursive: true }),
  };
}

/** The three answers told about the first file, asked for by keyboard. */
async function answersTo(page: Page, files: string[]): Promise<string[]> {
  const picker = page.getByLabel('Files: one, or two');
  await picker.setInputFiles(files);
  await page.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('article').first();
  await first.waitFor();
  return first.locator('h3 + p > strong').allTextContents();
}

test('five offices, three procedures, a new mayor, a withdrawal and a late joiner: all of it is proved without a network', async () => {
  await using scene = await fiveOffices();
  using proofs = await savedProofs(scene);
  await using browser = await aBrowser('http://nowhere.invalid');
  const page = await browser.window({ offline: true, viewport: PHONE });
  await page.goto(`file://${proofs.page}`);

  expect(await answersTo(page, [proofs.letter])).toEqual(YES);
  expect(await answersTo(page, [proofs.west, proofs.bundle])).toEqual(YES_BY_CODE);
  expect(await answersTo(page, [proofs.south, proofs.bundle])).toEqual(YES_BY_CODE);
  expect(await answersTo(page, [proofs.bundle, proofs.west])).toEqual(YES_BY_CODE);

  const { letter } = JSON.parse(fs.readFileSync(proofs.letter, 'utf8'));
  const signed = letter.signatures.map(({ officeId }: { officeId: string }) => officeId);
  expect(signed).toEqual(['greater-manchester', 'south-yorkshire', 'west-yorkshire']);
  expect(letter.support).toBe('Ask 1: 2 of 3; ask 2: all');
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: 'test-results/five-offices-390.png', fullPage: true });
});
