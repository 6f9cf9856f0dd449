import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';

const NO_SCRIPTS = { javaScriptEnabled: false };
const OFFICE = 'west-yorkshire';

test('without JavaScript an official prepares, the chief executive clears, and the delegate finds it filled in', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { asked } = await samplePositions(browser, secretariat);
  const page = `/positions/${asked}/sign-off`;
  const official = await browser.windowOf(personWho('official', OFFICE), NO_SCRIPTS);
  const chief = await browser.windowOf(personWho('chief_executive', OFFICE), NO_SCRIPTS);
  const delegate = await browser.windowOf(personWho('delegate', OFFICE), NO_SCRIPTS);

  await official.goto(page);
  await official.getByLabel('Note for the mayor').fill('It costs us nothing.');
  await official.getByRole('radio', { name: 'Endorse with reservations' }).check();
  await official.getByLabel('Words of reservation 1').fill('Subject to our budget.');
  await official.getByRole('button', { name: 'Send to be cleared' }).click();
  await shows(official, 'Not cleared yet.');
  await chief.goto(page);
  await chief.getByRole('button', { name: 'Return it' }).click();
  await chief.getByRole('alert').waitFor();
  await chief.getByRole('button', { name: 'Clear it' }).click();
  await shows(chief, 'Cleared.');

  await delegate.goto(page);
  await shows(delegate, 'It costs us nothing.');
  const reserved = delegate.getByRole('radio', { name: 'Endorse with reservations' });
  expect(await reserved.isChecked()).toBe(true);
  const words = delegate.getByLabel('Words of reservation 1');
  expect(await words.inputValue()).toBe('Subject to our budget.');
  await secretariat.goto(page);
  expect(await secretariat.content()).not.toContain('It costs us nothing.');
  expect(browser.problems).toEqual([]);
});
