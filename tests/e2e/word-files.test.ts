import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const NO_SCRIPTS = { javaScriptEnabled: false };
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BY = 'w:author="Jo Smith" w:date="2026-11-20T10:00:00Z"';

/** The draft as this person takes it out, with words and a comment somebody adds to its first clause in Word. */
async function changedInWord(page: Page, positionId: string): Promise<Buffer> {
  const response = await page.context().request.get(`/positions/${positionId}/draft.docx`);
  const parts = unzipSync(new Uint8Array(await response.body()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const added = `<w:ins w:id="999" ${BY}><w:r><w:t xml:space="preserve"> And soon.</w:t></w:r></w:ins>`;
  const clause = xml.indexOf('"ConcordClause"');
  const end = xml.indexOf('</w:p>', clause);
  const comment = `<w:r><w:commentReference w:id="7"/></w:r>`;
  const changed = xml.slice(0, end) + added + comment + xml.slice(end);
  const comments = `<w:comments ${NS}><w:comment w:id="7" ${BY}><w:p><w:r><w:t>By when?</w:t></w:r></w:p></w:comment></w:comments>`;
  return Buffer.from(
    zipSync({
      ...parts,
      'word/document.xml': strToU8(changed),
      'word/comments.xml': strToU8(comments),
    }),
  );
}

test('without JavaScript a draft goes out as Word, and what somebody tracked in it comes back as a suggestion, and a comment as a thread', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const writer = await browser.windowOf(personWho('secretariat'));
  await writer.goto('/');
  const drafted = await aPosition(writer, 'Bus franchising powers without delay');
  const page = await browser.windowOf(personWho('secretariat'), NO_SCRIPTS);
  const buffer = await changedInWord(page, drafted);
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  await page.goto(`/positions/${drafted}/import`);
  await page.getByLabel('Word file').setInputFiles({ name: 'changed.docx', mimeType, buffer });
  await page.getByRole('button', { name: 'See what it does' }).click();
  await shows(page, '1 tracked change by Jo Smith');
  await shows(page, '1 comment by Jo Smith');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await shows(page, 'The file was brought in');

  await page.goto(`/positions/${drafted}/draft`);
  await page.locator('ins', { hasText: 'And soon.' }).first().waitFor();
  await writer.goto(`/positions/${drafted}/draft`);
  await writer.getByText('Imported: Jo Smith').last().waitFor();
  await writer.getByText('By when?').waitFor();
  expect(browser.problems).toEqual([]);
});
