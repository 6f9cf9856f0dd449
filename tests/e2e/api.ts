import type { Page } from 'playwright-core';
import superjson from 'superjson';
import { expect } from 'vitest';

type Answer = { result?: { data: never }; error?: { json: { data: { refusal: string | null } } } };

/** Calls one procedure as the person of this window, by the address browsers use. */
export async function call<T>(
  page: Page,
  kind: 'query' | 'mutation',
  procedure: string,
  input: unknown,
): Promise<T> {
  const body = superjson.serialize(input);
  const { request } = page.context();
  const response =
    kind === 'mutation'
      ? await request.post(`/trpc/${procedure}`, { data: body })
      : await request.get(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(body))}`);
  const answer: Answer = await response.json();
  expect(answer.error, `${procedure} was refused`).toBeUndefined();
  return superjson.deserialize(answer.result!.data);
}

/** The code with which a change is refused; null when it was not. */
export async function refusalOf(
  page: Page,
  procedure: string,
  input: unknown,
): Promise<string | null> {
  const data = superjson.serialize(input);
  const response = await page.context().request.post(`/trpc/${procedure}`, { data });
  const answer: Answer = await response.json();
  return answer.error ? (answer.error.json.data.refusal ?? `status ${response.status()}`) : null;
}
