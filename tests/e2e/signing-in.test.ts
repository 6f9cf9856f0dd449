import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';

test('a first visitor looks around as anyone with one click, under a banner that says so', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.window();

  await page.goto('/');
  await page.getByRole('button', { name: 'Secretariat officer' }).click();
  await page.waitForURL(`${server.url}/`);

  await page.getByRole('region', { name: 'Demonstration' }).waitFor();
  await shows(page, 'Secretariat officer');
  await page.goto('/welcome');
  await page.getByRole('button', { name: /^Delegate.*, West Yorkshire/ }).click();
  await page.waitForURL(`${server.url}/`);
  await shows(page, 'Delegate of the Mayor of West Yorkshire');
  expect(browser.problems).toEqual([]);
});

test('a person signs in with a code from their email, comes to the page they opened, and out again', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const page = await browser.window();

  await page.goto('/positions');
  await page.waitForURL('**/sign-in?to=*');
  await page.getByLabel('Email address').fill('official.west-yorkshire@example.org');
  await page.getByRole('button', { name: 'Email me a code instead' }).click();
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  await secretariat.goto('/outbox');
  const message = await secretariat.getByRole('article').first().textContent();
  const code = /\b\d{6}\b/.exec(message ?? '')?.[0] ?? 'no code was sent';
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${server.url}/positions`);
  await shows(page, 'Policy official, West Yorkshire');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in|welcome/);
  await page.goto('/positions');
  await page.waitForURL(/sign-in|welcome/);
  expect(browser.problems).toEqual([]);
});

test('a forum is set up, its first invitation accepted, and the demonstration is gone', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const officer = await browser.window();
  const invited = await browser.window();

  await officer.goto('/');
  await officer.getByRole('link', { name: 'Set up your forum' }).click();
  await officer.getByLabel('Your full name').fill('Robin Example');
  await officer.getByLabel('Your email address').fill('robin@example.org');
  await officer.getByLabel('Choose a password').fill('quiet lantern seven rivers');
  await officer.getByRole('button', { name: 'Set up the forum' }).click();
  await officer.waitForURL('**/people');

  await officer.getByText('Invite somebody', { exact: true }).click();
  await officer.getByLabel('Full name').fill('Sam Example');
  await officer.getByLabel('Email address').fill('sam@example.org');
  await officer.getByLabel('Office', { exact: true }).selectOption({ label: 'South Yorkshire' });
  await officer.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await officer.getByText(/\/invitations\//).textContent();

  await invited.goto(link ?? '/no-link');
  await invited.getByLabel('Choose a password').fill('seven lanterns on a river');
  await invited.getByRole('button', { name: 'Join Concord' }).click();
  await invited.waitForURL(`${server.url}/`);
  await shows(invited, 'South Yorkshire');

  await invited.getByRole('button', { name: 'Sign out' }).click();
  await invited.waitForURL('**/sign-in');
  await invited.getByLabel('Email address').fill('sam@example.org');
  await invited.getByLabel('Password').fill('not the password');
  await invited.getByRole('button', { name: 'Sign in' }).click();
  await invited.getByRole('alert').waitFor();
  await invited.getByLabel('Password').fill('seven lanterns on a river');
  await invited.getByRole('button', { name: 'Sign in' }).click();
  await invited.waitForURL(`${server.url}/`);

  const list = await invited.context().request.get('/demonstration');
  expect(list.status()).toBe(404);
  expect(browser.problems).toEqual([]);
});
