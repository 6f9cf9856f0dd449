import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { proofFor } from './prove.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';

const OFFICE = 'west-yorkshire';
const TITLE = 'A single settlement for every region';

test('the page of all rounds fills in as an office decides, and is filtered without JavaScript', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { asked } = await samplePositions(browser, secretariat);
  await secretariat.goto('/rounds');
  await shows(secretariat, /^Live: /);
  const row = secretariat.getByRole('row', { name: TITLE });
  await row.getByText('0 of 3').waitFor();
  const delegate = await browser.windowOf(personWho('delegate', OFFICE));

  await endorse(delegate, asked);

  await row.getByText('1 of 3').waitFor();
  await row.getByText('Endorses').waitFor();
  const still = await browser.windowOf(personWho('official', OFFICE), { javaScriptEnabled: false });
  await still.goto('/rounds');
  const office = still.getByRole('combobox', { name: 'Office' });
  await office.selectOption({ label: 'West Yorkshire' });
  await still.getByRole('button', { name: 'Show' }).click();
  await still.waitForURL(`**/rounds?office=${OFFICE}`);
  expect(await still.getByRole('columnheader').allTextContents()).toEqual([
    'Round',
    'Answered',
    'West Yorkshire',
  ]);
  expect(await office.inputValue()).toBe(OFFICE);
  await secretariat.goto(`/rounds?office=${OFFICE}`);
  expect(await accessFaults(secretariat)).toEqual([]);
  expect(browser.problems).toEqual([]);
});

async function endorse(delegate: Page, positionId: string) {
  await delegate.goto('/');
  const { round } = await call<{ round: { roundId: string; versionHash: string } }>(
    delegate,
    'query',
    'signOff.decisionPage',
    { positionId },
  );
  const { roundId, versionHash: readHash } = round;
  const said = { roundId, readHash, officeId: OFFICE, choice: 'endorse', reservations: [] };
  const proof = await proofFor(delegate, { act: 'decide', ...said });
  await call(delegate, 'mutation', 'signOff.decide', { ...said, proof });
}
