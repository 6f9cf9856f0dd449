import { hashPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import { expect, test } from 'vitest';
import { addAccount } from '#db/people/account.writes.ts';
import { aWebServer, cookieOf } from '#tests/fixtures/web-server.ts';

const PASSWORD = 'correct horse battery staple';
type Server = Awaited<ReturnType<typeof aWebServer>>;

function post(scene: Server, path: string, body: unknown, headers: Record<string, string> = {}) {
  return scene.ask(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: scene.address, ...headers },
    body: JSON.stringify(body),
  });
}

async function ann(scene: Server) {
  const account = {
    name: 'Ann',
    email: 'ann@example.org',
    passwordHash: await hashPassword(PASSWORD),
  };
  const id = await scene.db.transaction().execute((trx) => addAccount(trx, account));
  return { id: id!, email: account.email };
}

test('better-auth finds every table and column it wants in our migrations', async () => {
  await using scene = await aWebServer();
  const { toBeCreated, toBeAdded } = await getMigrations(scene.auth.options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});

test('a password signs in, and signing out ends the session and tells open sockets', async () => {
  await using scene = await aWebServer();
  const { id, email } = await ann(scene);
  const signedIn = await post(scene, '/sign-in/email', { email, password: PASSWORD });
  const cookie = cookieOf(signedIn);
  expect((await scene.readCaller(new Headers({ cookie })))?.id).toBe(id);

  const told: string[] = [];
  scene.notifications.on('session', (payload) => told.push(payload));
  await expect.poll(() => told).toEqual(['']);
  await post(scene, '/sign-out', {}, { cookie });
  await expect.poll(() => told).toEqual(['', id]);
  expect(await scene.readCaller(new Headers({ cookie }))).toBeNull();
});

test('a code sent by email signs in once', async () => {
  await using scene = await aWebServer();
  const { email } = await ann(scene);
  await post(scene, '/email-otp/send-verification-otp', { email, type: 'sign-in' });
  const message = await scene.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
  expect(message.recipient).toBe(email);
  const otp = /\d{6}/.exec(message.text)?.[0];
  expect((await post(scene, '/sign-in/email-otp', { email, otp: '000000' })).ok).toBe(false);
  expect((await post(scene, '/sign-in/email-otp', { email, otp })).ok).toBe(true);
  expect((await post(scene, '/sign-in/email-otp', { email, otp })).ok).toBe(false);
});

test('an unknown address gets the same answers, no message and no account', async () => {
  await using scene = await aWebServer();
  const known = await ann(scene);
  const answers = async (email: string) => {
    const code = await post(scene, '/email-otp/send-verification-otp', { email, type: 'sign-in' });
    const wrong = await post(scene, '/sign-in/email', { email, password: 'not the password' });
    return [code.status, await code.text(), wrong.status, await wrong.text()];
  };
  const before = await scene.db.selectFrom('person').select('id').execute();
  expect(await answers('nobody.at.all@example.org')).toEqual(await answers(known.email));
  expect(await scene.db.selectFrom('mail').select('recipient').execute()).toHaveLength(1);
  expect(await scene.db.selectFrom('person').select('id').execute()).toHaveLength(before.length);
});

test('nobody signs themselves up', async () => {
  await using scene = await aWebServer();
  const asked = { name: 'Eve', email: 'eve@example.org', password: PASSWORD };
  expect((await post(scene, '/sign-up/email', asked)).ok).toBe(false);
});

test('hammering on one account stops there and locks out nobody else at the same address', async () => {
  await using scene = await aWebServer();
  const { email } = await ann(scene);
  const wrong = { email, password: 'not the password' };
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) {
    statuses.push((await post(scene, '/sign-in/email', wrong)).status);
  }
  expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true);
  expect(statuses[10]).toBe(429);
  const other = { email: 'ben@example.org', password: 'not the password' };
  expect((await post(scene, '/sign-in/email', other)).status).toBe(401);
});

test('the session cookie is out of reach for scripts and other sites', async () => {
  await using scene = await aWebServer();
  const { email } = await ann(scene);
  const answer = await post(scene, '/sign-in/email', { email, password: PASSWORD });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
});
