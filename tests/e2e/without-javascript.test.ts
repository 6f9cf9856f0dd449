import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import { confirmByCode } from './prove.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';

const NO_SCRIPTS = { javaScriptEnabled: false };

test('without JavaScript a position is opened, an office decides and a reply is logged', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const positions = await samplePositions(
    browser,
    await browser.windowOf(personWho('secretariat')),
  );
  const secretariat = await browser.windowOf(personWho('secretariat'), NO_SCRIPTS);
  const delegate = await browser.windowOf(personWho('delegate', 'west-yorkshire'), NO_SCRIPTS);

  await secretariat.goto('/positions/new');
  await secretariat.getByRole('button', { name: 'Open the position' }).click();
  await secretariat.getByRole('alert').waitFor();
  await secretariat.getByLabel('Title', { exact: true }).fill('Night buses between cities');
  const posts = secretariat.getByRole('group', { name: 'Posts it addresses' });
  await posts.getByRole('checkbox').first().check();
  await secretariat.getByRole('button', { name: 'Open the position' }).click();
  await secretariat.getByRole('heading', { name: 'Night buses between cities' }).waitFor();

  await delegate.goto(`/positions/${positions.asked}/sign-off`);
  await delegate.getByRole('radio', { name: 'Endorse with reservations' }).check();
  await delegate.getByLabel('Words of reservation 1').fill('Subject to our budget.');
  await delegate.getByRole('button', { name: 'Review the decision' }).click();
  await confirmByCode(delegate);
  await shows(delegate, 'West Yorkshire endorsed this text with reservations');
  await secretariat.goto(`/positions/${positions.asked}/board`);
  await shows(secretariat, 'Endorses, with reservations');

  await secretariat.goto(`/positions/${positions.answered}/responses/new`);
  await secretariat.getByLabel('What it says').fill('No money is set aside for this.');
  await secretariat.getByLabel('Answer to ask 1').selectOption({ label: 'Declined' });
  await secretariat.getByRole('button', { name: 'Log the reply' }).click();
  await shows(secretariat, 'No money is set aside for this.');
  await secretariat.getByRole('row', { name: /Declined/ }).waitFor();
  expect(browser.problems).toEqual([]);
});
