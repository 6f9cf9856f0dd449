import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A folder in which somebody keeps what they download. */
export function aProofFolder(person: Page) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-proof-'));
  return {
    save: async (name: string, address: string) => {
      const answer = await person.context().request.get(address);
      expect(answer.status()).toBe(200);
      const file = path.join(folder, name);
      fs.writeFileSync(file, await answer.body());
      return file;
    },
    /** The same file with one thing changed in it. */
    changed: (file: string, from: string, to: string) => {
      const text = fs.readFileSync(file, 'utf8');
      expect(text).toContain(from);
      const other = path.join(folder, 'changed.json');
      fs.writeFileSync(other, text.replaceAll(from, to));
      return other;
    },
    [Symbol.dispose]: () => fs.rmSync(folder, { recursive: true }),
  };
}

/** Where the receipt stands of what this person's office said in the newest round of a position. */
export async function receiptAddress(delegate: Page, positionId: string): Promise<string> {
  await delegate.goto(`/positions/${positionId}/sign-off`);
  return (await delegate.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '';
}

/** The files an office and the secretariat keep of one position, saved to a folder. */
export async function savedProofs(delegate: Page, positionId: string) {
  const folder = aProofFolder(delegate);
  const { save } = folder;
  const receipt = await receiptAddress(delegate, positionId);
  return {
    ...folder,
    receipt: await save('receipt.json', receipt),
    receiptPdf: await save('receipt.pdf', receipt.replace('.json', '.pdf')),
    bundle: await save('bundle.json', `/positions/${positionId}/bundle.json`),
    letter: await save('letter.json', `/positions/${positionId}/versions/1/letter.json`),
    offline: await save('verify.html', '/verify/offline.html'),
  };
}

/** The answers told about the first file: unaltered, complete, signed, and what was proved. */
export async function answersTo(page: Page, files: string[]): Promise<string[]> {
  await page.getByLabel('Files: one, or two').setInputFiles(files);
  await page.getByRole('button', { name: 'Check' }).click();
  const first = page.getByRole('article').first();
  await first.waitFor();
  return first.locator('h3 + p > strong').allTextContents();
}
