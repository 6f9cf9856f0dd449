import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { call } from './api.ts';
import { aBrowser, personWho, shows, type TestBrowser } from './browser.ts';
import { hasPasskey } from './passkeys.ts';
import { confirmByCode, proofFor } from './prove.ts';
import { aServer } from './running-server.ts';
import { samplePositions, today } from './sample-positions.ts';
import { aProofFolder, receiptAddress } from './saved-proofs.ts';

const SOURCE = 'Notice published by the returning officer';
const CLEARED_BY = 'Ann Example, monitoring officer';
const WHO = 'Who cleared that your office may decide now?';
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

const election = (secretariat: Page, officeId: string, pollOn: string) =>
  call<{ electionId: string }>(secretariat, 'mutation', 'offices.callElection', {
    officeId,
    kind: 'by_election',
    pollOn,
    source: SOURCE,
    calledOff: false,
  });

/** The mayor begins a new term today, with another poll a week away. */
async function reElected(secretariat: Page, officeId: string) {
  const { electionId } = await election(secretariat, officeId, today());
  const term = { officeId, electionId, startsOn: today(), source: SOURCE };
  await call(secretariat, 'mutation', 'offices.fillSeat', { ...term, outcome: 're_elected' });
  await election(secretariat, officeId, IN_A_WEEK);
}

/** Another mayor begins today, and names an official in writing. */
async function succeeded(secretariat: Page, officeId: string) {
  const record = { officeId, source: SOURCE };
  const vacated = { ...record, endsOn: today(), howEnded: 'resignation', correcting: false };
  await call(secretariat, 'mutation', 'offices.vacateSeat', vacated);
  const { electionId } = await election(secretariat, officeId, today());
  await call(secretariat, 'mutation', 'offices.fillSeat', {
    ...record,
    electionId,
    outcome: 'new_holder',
    startsOn: today(),
    personName: 'A Successor',
    styledName: 'A Successor, Mayor of the area',
    title: 'Mayor of the area',
    party: 'Independent',
  });
  await call(secretariat, 'mutation', 'delegations.make', {
    officeId,
    personId: personWho('official', officeId),
    from: today(),
    to: IN_A_WEEK,
    scope: 'all',
    instrument: 'File 7',
  });
}

/** An office endorsed the text in the term before. */
async function endorsedBefore(browser: TestBrowser, officeId: string, positionId: string) {
  const delegate = await browser.windowOf(personWho('delegate', officeId));
  const page = await call<{ round: { roundId: string; versionHash: string } }>(
    delegate,
    'query',
    'signOff.decisionPage',
    { positionId },
  );
  const { roundId, versionHash: readHash } = page.round;
  const decision = { roundId, readHash, officeId, choice: 'endorse', reservations: [] };
  const proof = await proofFor(delegate, { act: 'decide', ...decision });
  await call(delegate, 'mutation', 'signOff.decide', { ...decision, proof });
  await delegate.context().close();
}

/** Nothing can be confirmed before it is said who cleared it. `looked` looks at the page meanwhile. */
async function saysWhoCleared(page: Page, looked: (page: Page) => Promise<void>) {
  expect(await page.getByRole('button', { name: /passkey|Email me a code/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByText('Say who cleared that it may decide now').waitFor();
  await looked(page);
  await page.getByLabel(WHO).fill('Somebody');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Change who cleared it' }).click();
  expect(await page.getByLabel(WHO).inputValue()).toBe('Somebody');
  await page.getByLabel(WHO).fill(CLEARED_BY);
  await page.getByRole('button', { name: 'Continue' }).click();
  await shows(page, CLEARED_BY);
}

test('before an election, who cleared an answer is named first, and then a passkey or a code confirms just that', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { asked } = await samplePositions(browser, secretariat);
  for (const officeId of ['west-yorkshire', 'greater-manchester']) {
    await endorsedBefore(browser, officeId, asked);
    await reElected(secretariat, officeId);
  }
  const signing = await browser.windowOf(personWho('delegate', 'west-yorkshire'));
  await hasPasskey(signing);
  const plain = await browser.windowOf(personWho('delegate', 'greater-manchester'), {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });

  await signing.goto('/offices/west-yorkshire');
  await signing.getByRole('button', { name: /^Adopt/ }).click();
  await saysWhoCleared(signing, async (page) => {
    expect(await accessFaults(page)).toEqual([]);
  });
  await signing.getByRole('button', { name: 'Confirm with your passkey' }).waitFor();
  expect(await accessFaults(signing)).toEqual([]);
  await signing.screenshot({ path: 'test-results/confirm-cleared-1440.png', fullPage: true });
  await signing.getByRole('button', { name: 'Confirm with your passkey' }).click();
  await shows(signing, 'West Yorkshire endorsed this text');
  using folder = aProofFolder(signing);
  const receipt = await folder.save('receipt.json', await receiptAddress(signing, asked));
  const { payload } = JSON.parse(fs.readFileSync(receipt, 'utf8')).entry.opened;
  expect(payload).toMatchObject({
    origin: 'adopted',
    proof: 'passkey',
    electionClearance: CLEARED_BY,
  });

  await plain.goto('/offices/greater-manchester');
  await plain.getByRole('button', { name: /^Refuse/ }).click();
  await saysWhoCleared(plain, async (page) => {
    await page.screenshot({ path: 'test-results/ask-clearance-390.png', fullPage: true });
  });
  await plain.screenshot({ path: 'test-results/confirm-cleared-390.png', fullPage: true });
  await confirmByCode(plain);
  await shows(plain, 'Greater Manchester declined to sign');
  expect(browser.problems).toEqual([]);
}, 240_000);

test('a successor’s word on a sent letter is proved by passkey, or by code without JavaScript', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  await samplePositions(browser, secretariat);
  await succeeded(secretariat, 'south-yorkshire');
  const signing = await browser.windowOf(personWho('official', 'south-yorkshire'));
  await hasPasskey(signing);
  const plain = await browser.windowOf(personWho('official', 'south-yorkshire'), {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });

  await signing.goto('/offices/south-yorkshire');
  await signing.getByRole('button', { name: /^Adopt it/ }).click();
  await shows(signing, 'Confirm that the mayor adopts this letter');
  await signing.getByRole('button', { name: 'Confirm with your passkey' }).waitFor();
  expect(await accessFaults(signing)).toEqual([]);
  await signing.screenshot({ path: 'test-results/confirm-word-1440.png', fullPage: true });
  await signing.getByRole('button', { name: 'Confirm with your passkey' }).click();
  await shows(signing, 'The mayor of today adopts it.');

  await plain.goto('/offices/south-yorkshire');
  await plain.getByRole('button', { name: /^Distance yourself/ }).click();
  await shows(plain, 'Confirm that the mayor distances themselves from this letter');
  await plain.screenshot({ path: 'test-results/confirm-word-390.png', fullPage: true });
  await confirmByCode(plain);
  await shows(plain, 'The mayor of today distances themselves from it.');
  expect(browser.problems).toEqual([]);
}, 240_000);
