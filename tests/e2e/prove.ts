import type { Page } from 'playwright-core';
import { call } from './api.ts';

type Message = { text: string };

/** The newest code sent to this window's person, out of the outbox. */
export async function newestCode(page: Page): Promise<string> {
  const messages = await call<Message[]>(page, 'query', 'people.outbox', undefined);
  for (const { text } of messages) {
    const code = /Your code is (\d{6})[\s\S]*It confirms this/.exec(text)?.[1];
    if (code) return code;
  }
  throw new Error('No code was sent');
}

/** Asks for a code, types it, and confirms. */
export async function confirmByCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await page.getByText('A code is on its way').waitFor();
  await page.getByLabel('Code', { exact: true }).fill(await newestCode(page));
  await page.getByRole('button', { name: 'Confirm and record' }).click();
}

/** The proof for a call without a page. */
export async function proofFor(page: Page, act: Record<string, unknown>) {
  const asked = { act, by: 'email_code' };
  const { challengeId } = await call<{ challengeId: string }>(
    page,
    'mutation',
    'signOff.askProof',
    asked,
  );
  return { by: 'email_code', challengeId, code: await newestCode(page) };
}
