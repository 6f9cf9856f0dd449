import nodemailer from 'nodemailer';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { aMail } from '#tests/fixtures/awaited-reply.ts';
import { aPdf } from '#tests/fixtures/pdf-file.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer, freePort } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';

const NO_SCRIPTS = { javaScriptEnabled: false };
const PHONE = { width: 390, height: 844 };

test('without JavaScript a reply is logged from a file and from a mail, each kept as it came', async () => {
  const port = await freePort();
  const settings = { INTAKE_SMTP_PORT: `${port}`, INTAKE_DOMAIN: 'replies.example.org' };
  await using server = await aServer(settings);
  await using browser = await aBrowser(server.url);
  const { answered } = await samplePositions(
    browser,
    await browser.windowOf(personWho('secretariat')),
  );
  const page = await browser.windowOf(personWho('secretariat'), NO_SCRIPTS);

  await page.goto(`/positions/${answered}/responses/new`);
  await page.getByLabel('Note on ask 1').fill('Typed before the file was chosen');
  await choose(page, 'reply.eml', Buffer.from('this is no email'));
  await shows(page, 'This email cannot be read');
  await choose(page, 'scan.pdf', Buffer.from(aPdf([])));
  await shows(page, 'No words were found in scan.pdf');
  await choose(page, 'letter.pdf', Buffer.from(aPdf(['The Treasury will say more in spring.'])));
  await shows(page, 'Filled in from letter.pdf');
  const says = page.getByLabel('What it says', { exact: true });
  expect(await says.inputValue()).toBe('The Treasury will say more in spring.');
  await pictures(page, 'reply-from-pdf');
  await says.fill('');
  await choose(page, 'reply.eml', Buffer.from(aMail({ date: new Date().toUTCString() })));
  await shows(page, 'Filled in from reply.eml');
  expect(await page.getByLabel('Note on ask 1').inputValue()).toMatch(/^Typed before/);
  expect(await says.inputValue()).toContain('does not agree');
  await pictures(page, 'reply-filled-in');
  await page.getByRole('button', { name: 'Log the reply' }).click();
  const file = page.getByRole('link', { name: 'reply.eml' });
  const answer = await page.context().request.get((await file.getAttribute('href')) ?? '');
  expect(answer.headers()['content-disposition']).toContain('attachment');
  await pictures(page, 'replies-with-files');

  const address = (await page.getByRole('link', { name: /^position-/ }).textContent()) ?? '';
  await forward(port, address);
  await page.goto('/responses');
  await shows(page, 'Mail to be classified (2)');
  await pictures(page, 'mail-to-be-classified');
  const example = page.getByRole('article').filter({ hasText: 'Nobody in government wrote this' });
  await example.getByText(/^It is no reply/).click();
  await example.getByRole('button', { name: 'Discard it' }).click();
  await shows(page, 'Say why this is no reply');
  await example.getByLabel('Why is it discarded?').fill('It belongs to the demonstration.');
  await example.getByRole('button', { name: 'Discard it' }).click();
  await shows(page, 'Mail to be classified (1)');
  await page.getByRole('link', { name: 'Log it as a reply' }).click();
  await shows(page, 'Filled in from an email');
  await pictures(page, 'reply-from-mail');
  await page.getByRole('button', { name: 'Log the reply' }).click();
  await shows(page, 'Fwd: Your letter.eml');
  await page.goto('/responses');
  expect(await page.getByText('Mail to be classified').count()).toBe(0);
  expect(browser.problems).toEqual([]);
}, 180_000);

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel(/^(Email, PDF or Word file|Another file in its place)$/).setInputFiles({
    name,
    mimeType: 'message/rfc822',
    buffer,
  });
  await page.getByRole('button', { name: 'Fill in from the file' }).click();
}

/** Passes a mail on as an official of West Yorkshire does. */
async function forward(port: number, to: string) {
  const official = DEMONSTRATION_PEOPLE.find(
    ({ role, officeId }) => role === 'official' && officeId === 'west-yorkshire',
  );
  const client = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const attachments = [{ filename: 'letter.pdf', content: Buffer.from('%PDF-1.7 a letter') }];
  const from = official?.email ?? '';
  await client.sendMail({
    from,
    to,
    subject: 'Fwd: Your letter',
    text: 'See attached.',
    attachments,
  });
  client.close();
}

async function pictures(page: Page, name: string) {
  const wide = page.viewportSize();
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: `test-results/${name}-phone.png`, fullPage: true });
  if (wide) await page.setViewportSize(wide);
}
