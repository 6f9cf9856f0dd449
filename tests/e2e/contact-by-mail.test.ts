import nodemailer from 'nodemailer';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer, freePort } from './running-server.ts';

const OFFICE = 'west-yorkshire';
const PICTURES = 'test-results';
const TEXT = `For the log.

From: An Invented Official <invented.official@dft.gov.uk>
Sent: 20 November 2026 17:05
To: official@example.org
Subject: An example for the pictures

Nobody wrote this. Ring me on 07700 900123.`;

test('an office makes an address, forwards a mail to it, and completes the contact it filled in', async () => {
  const port = await freePort();
  const settings = { INTAKE_SMTP_PORT: `${port}`, INTAKE_DOMAIN: 'replies.example.org' };
  await using server = await aServer(settings);
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', OFFICE));

  await official.goto('/engagement');
  await official.getByRole('button', { name: 'Make an address' }).click();
  const shown = official.locator('.mail-address code');
  await shown.waitFor();
  const address = (await shown.textContent()) ?? '';
  await official.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await official.getByRole('button', { name: 'Copy the address' }).click();
  await shows(official, 'Copied.');
  expect(await official.evaluate('navigator.clipboard.readText()')).toBe(address);

  await forward(port, address);
  await official.reload();
  await shows(official, 'Mail to be completed (1)');
  await shows(official, 'Ring me on [phone number left out].');
  expect(await look(official, 'contact-mail-waiting')).toEqual([]);

  await official.goto('/');
  await official.getByRole('link', { name: 'Complete the contact in 1 mail' }).click();
  await official.getByRole('link', { name: 'Complete it' }).click();
  await shows(official, 'Filled in from an email');
  const met = official.getByLabel('Whom did you meet?');
  expect(await met.inputValue()).toBe('');
  expect(await official.getByLabel('Day', { exact: true }).inputValue()).toBe('2026-11-20');
  expect(await look(official, 'contact-from-mail')).toEqual([]);
  await official.getByRole('button', { name: 'Log it' }).click();
  await official.getByRole('alert').waitFor();
  expect(await official.getByLabel('What was said').inputValue()).toContain('Nobody wrote this.');
  await met.selectOption({
    label: 'Named in the email: Another official: Department for Transport',
  });
  await official.getByLabel('Their role').fill('Director of local transport');
  await official.getByRole('button', { name: 'Log it' }).click();
  await official.getByRole('heading', { name: 'Director of local transport' }).waitFor();
  await official.goto('/engagement');
  expect(await official.getByText('Mail to be completed').count()).toBe(0);
  expect(browser.problems).toEqual([]);
});

test('without JavaScript a mail is discarded and the address replaced', async () => {
  const port = await freePort();
  const settings = { INTAKE_SMTP_PORT: `${port}`, INTAKE_DOMAIN: 'replies.example.org' };
  await using server = await aServer(settings);
  await using browser = await aBrowser(server.url);
  const official = await browser.windowOf(personWho('official', OFFICE), {
    javaScriptEnabled: false,
  });
  const shown = official.locator('.mail-address code');

  await official.goto('/engagement');
  await official.getByRole('button', { name: 'Make an address' }).click();
  const address = (await shown.textContent()) ?? '';
  await forward(port, address);
  await official.reload();
  await official.getByRole('button', { name: 'It is no contact' }).click();
  await official.getByRole('heading', { name: 'No contacts here yet' }).waitFor();
  expect(await official.getByText('Mail to be completed').count()).toBe(0);
  await official.getByRole('button', { name: 'Replace the address' }).click();
  expect(await shown.textContent()).not.toBe(address);
  await expect(forward(port, address)).rejects.toMatchObject({ responseCode: 550 });
  expect(browser.problems).toEqual([]);
});

/** Passes a mail on as an official of the office does. */
async function forward(port: number, to: string) {
  const official = DEMONSTRATION_PEOPLE.find(
    ({ role, officeId }) => role === 'official' && officeId === OFFICE,
  );
  const client = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const from = official?.email ?? '';
  await client.sendMail({ from, to, subject: 'Fwd: An example', text: TEXT }).finally(() => {
    client.close();
  });
}

/** What is wrong with the page for whoever reads it otherwise, and its pictures. */
async function look(page: Page, name: string) {
  const faults = await accessFaults(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.screenshot({ path: `${PICTURES}/${name}-1440.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${PICTURES}/${name}-390.png`, fullPage: true });
  return faults;
}
