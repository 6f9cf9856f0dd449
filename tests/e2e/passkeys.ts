import type { Page } from 'playwright-core';
import { newestCode } from './prove.ts';

/** The device this window runs on keeps passkeys, and has just seen its owner's finger. */
export async function keepsPasskeys(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** This window's person has a passkey on its device. */
export async function hasPasskey(page: Page) {
  await keepsPasskeys(page);
  await page.goto('/account');
  await page.getByLabel('Name of the passkey').fill('My phone');
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await page.getByText('A code is on its way').waitFor();
  await page.getByLabel('Code', { exact: true }).fill(await newestCode(page));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Make the passkey on this device' }).click();
  await page.getByRole('heading', { name: 'My phone' }).waitFor();
}
