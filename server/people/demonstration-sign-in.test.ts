import { expect, test } from 'vitest';
import { setInstallationMode } from '#db/people/installation.writes.ts';
import { aWebServer, cookieOf } from '#tests/fixtures/web-server.ts';

type Listed = {
  id: string;
  name: string;
  role: string;
  officeId: string | null;
  officeName: string;
};

async function signIn(
  scene: Awaited<ReturnType<typeof aWebServer>>,
  person: string,
  accept?: string,
) {
  return scene.ask('/demonstration/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ person }),
    ...(accept && { headers: { accept } }),
  });
}

test('a program lists the people and signs in as one of them', async () => {
  await using scene = await aWebServer();
  const listed: Listed[] = await (await scene.ask('/demonstration')).json();
  expect(listed).toHaveLength(44);
  expect(Object.keys(listed[5]!)).toEqual(['id', 'name', 'role', 'officeId', 'officeName']);
  const delegate = listed.find((p) => p.role === 'delegate' && p.officeId === 'tees-valley')!;
  const answer = await signIn(scene, delegate.id);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  const caller = await scene.readCaller(new Headers({ cookie: cookieOf(answer) }));
  expect(caller).toMatchObject({ id: delegate.id, name: 'Delegate of the Tees Valley Mayor' });
  expect(caller?.mandates).toMatchObject([{ officeId: 'tees-valley', role: 'delegate' }]);
});

test('a program that asks for JSON gets JSON and the cookie', async () => {
  await using scene = await aWebServer();
  const answer = await signIn(scene, scene.secretariat.id, 'application/json');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ person: scene.secretariat.id });
  expect(cookieOf(answer)).toContain('session_token=');
});

test('of many first sign-ins at once, one chooses and all get in', async () => {
  await using scene = await aWebServer();
  const people = [scene.secretariat, scene.official('north-east'), scene.delegate('west-midlands')];
  const answers = await Promise.all(people.map(({ id }) => signIn(scene, id)));
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
  const { mode } = await scene.db
    .selectFrom('installation')
    .select('mode')
    .executeTakeFirstOrThrow();
  expect(mode).toBe('demonstration');
  const positions = await scene.db
    .selectFrom('position')
    .select('title')
    .where('reconstructed', '=', false)
    .execute();
  expect(new Set(positions.map((p) => p.title)).size).toBe(positions.length);
});

test('in real use, and where a demonstration is not allowed, there is nothing there', async () => {
  await using real = await aWebServer();
  await real.db.transaction().execute((trx) => setInstallationMode(trx, 'real'));
  await using closed = await aWebServer({ demonstrationAllowed: false });
  for (const scene of [real, closed]) {
    expect((await scene.ask('/demonstration')).status).toBe(404);
    expect((await signIn(scene, scene.secretariat.id)).status).toBe(404);
    const cookies = (await signIn(scene, scene.secretariat.id)).headers.getSetCookie();
    expect(cookies).toEqual([]);
  }
});

test('somebody who is not on the list gets in nowhere', async () => {
  await using scene = await aWebServer();
  expect((await signIn(scene, scene.outsider.id)).status).toBe(404);
});
