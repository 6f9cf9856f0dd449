import { expect, test } from 'vitest';
import type { Api } from '#server/trpc/app.router.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { PROCEDURES } from './permissions/procedures.ts';

test('no procedure takes a character that cannot be stored: a form is told, an address leads nowhere', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const wrong: string[] = [];
  for (const { name, type } of PROCEDURES) {
    const said = await refusalOf(api, name, { words: [{ of: 'pasted\0text' }] });
    if (said !== (type === 'mutation' ? 'characters_not_shown' : 'BAD_REQUEST')) {
      wrong.push(`${name}: ${said}`);
    }
  }
  expect(wrong).toEqual([]);
});

type Procedure = (input: unknown) => Promise<unknown>;

async function refusalOf(api: Api, name: string, input: unknown): Promise<string> {
  const [domain = '', procedure = ''] = name.split('.');
  const call = (api as unknown as Record<string, Record<string, Procedure>>)[domain]?.[procedure];
  return (
    (await call?.(input).then(
      () => 'taken',
      ({ message }: Error) => message,
    )) ?? 'not there'
  );
}
