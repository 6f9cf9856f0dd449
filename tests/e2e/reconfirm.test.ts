import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from './api.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { confirmByCode } from './prove.ts';
import { aServer } from './running-server.ts';
import { samplePositions } from './sample-positions.ts';
import { writeText } from './write-text.ts';

const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

test('without JavaScript, on a phone, an office sees what changed and endorses again as before', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const secretariat = await browser.windowOf(personWho('secretariat'));
  const { asked } = await samplePositions(browser, secretariat);
  const delegate = await browser.windowOf(personWho('delegate', 'west-yorkshire'), PHONE);
  await delegate.goto(`/positions/${asked}/sign-off`);
  await delegate.getByRole('radio', { name: 'Endorse with reservations' }).check();
  await delegate.getByLabel('Words of reservation 1').fill('Subject to our budget.');
  await delegate.getByRole('button', { name: 'Review the decision' }).click();
  await confirmByCode(delegate);
  await shows(delegate, 'West Yorkshire endorsed this text with reservations');

  await putAnotherVersion(secretariat, asked);
  await delegate.goto(`/positions/${asked}/sign-off`);
  await shows(delegate, 'West Yorkshire needs to decide again');
  const changed = delegate.getByRole('region', { name: 'West Yorkshire needs to decide again' });
  expect(await changed.locator('ins').allTextContents()).toEqual(['costed']);
  await delegate.getByRole('button', { name: 'Endorse again, with the same reservation' }).click();
  await shows(delegate, 'Subject to our budget.');
  await confirmByCode(delegate);

  await shows(delegate, 'West Yorkshire endorsed this text with reservations');
  expect(browser.problems).toEqual([]);
});

async function putAnotherVersion(secretariat: Page, positionId: string) {
  await call(secretariat, 'mutation', 'signOff.reopenDrafting', { positionId });
  const { documentId } = await call<{ documentId: string }>(
    secretariat,
    'query',
    'documents.draft',
    {
      positionId,
    },
  );
  await writeText(secretariat, documentId, {
    clause: 'Passengers of every region depend on this.',
    ask: 'Publish a costed plan and fund it.',
  });
  await call(secretariat, 'mutation', 'documents.freeze', { positionId });
  const deadline = new Date(Date.now() + 9 * 86_400_000);
  await call(secretariat, 'mutation', 'signOff.openRound', {
    positionId,
    versionNumber: 2,
    deadline,
  });
}
