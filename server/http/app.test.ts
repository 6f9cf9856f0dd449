import http from 'node:http';
import { expect, test } from 'vitest';
import { aWebServer, cookieOf } from '#tests/fixtures/web-server.ts';

const person = '00000000-0000-4000-8000-000000000001';
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

test('a page is private, unframed and runs only scripts with its own nonce', async () => {
  await using scene = await aWebServer();
  const first = await scene.ask('/');
  const second = await scene.ask('/');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  expect(first.headers.get('referrer-policy')).toBe('same-origin');
  const policies = [first, second].map((a) => a.headers.get('content-security-policy') ?? '');
  const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']+)';/.exec(policy)?.[1]);
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).toContain("form-action 'self'");
});

test('only over https are browsers told to stay on https', async () => {
  await using plain = await aWebServer();
  expect((await plain.ask('/')).headers.get('strict-transport-security')).toBeNull();
  await using secure = await aWebServer({ publicUrl: 'https://concord.example.org' });
  expect((await secure.ask('/')).headers.get('strict-transport-security')).toContain('max-age=');
});

test.each(['/demonstration/sign-in', '/trpc/people.setUp', '/api/auth/sign-out', '/', '/sign-in'])(
  'a change that another site sends to %s is refused with words',
  async (path) => {
    await using scene = await aWebServer();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await scene.ask(path, { method: 'POST', headers, body: form({ person }) });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('another address');
    }
  },
);

test('a program without an Origin, and a page of this site, may send a change', async () => {
  await using scene = await aWebServer();
  const post = (headers: Record<string, string>) =>
    scene.ask('/demonstration/sign-in', { method: 'POST', headers, body: form({ person }) });
  expect((await post({})).status).toBe(303);
  expect((await post({ origin: scene.address })).status).toBe(303);
});

test('more than a megabyte is refused with words, however it is sent', async () => {
  await using scene = await aWebServer();
  const body = `person=${'x'.repeat(1024 * 1024)}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await scene.ask('/demonstration/sign-in', { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('larger than Concord accepts');
  const stream = new Blob([body]).stream();
  const streamed = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
  expect((await scene.ask('/demonstration/sign-in', streamed)).status).toBe(413);
});

test('procedures take JSON alone, ten at most in one call, and never tell a stack', async () => {
  await using scene = await aWebServer();
  const asForm = await scene.ask('/trpc/people.setUp', { method: 'POST', body: form({}) });
  expect(asForm.status).toBe(415);
  const eleven = Array.from({ length: 11 }, () => 'people.me').join(',');
  expect((await scene.ask(`/trpc/${eleven}?batch=1&input={}`)).status).toBe(400);
  const missing = await scene.ask('/trpc/people.nothing');
  expect(missing.status).toBe(404);
  expect(await missing.text()).not.toContain('at ');
  const unknown = await scene.ask('/trpc/people.list');
  expect(unknown.status).toBe(401);
  expect((await unknown.json()).error.json.data.stack).toBeUndefined();
});

test('a client cannot choose the address it is counted under', async () => {
  await using scene = await aWebServer();
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const body = form({ person }).toString();
    const headers = {
      'X-Concord-Address': '203.0.113.9',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const options = { method: 'POST', headers };
    http
      .request(`${scene.address}/demonstration/sign-in`, options, resolve)
      .on('error', reject)
      .end(body);
  });
  answer.resume();
  expect(answer.statusCode).toBe(303);
  const { ipAddress } = await scene.db
    .selectFrom('session')
    .select('ipAddress')
    .where('ipAddress', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(ipAddress).toBe('127.0.0.1');
});

test('health is good while the database answers, and not when it does not', async () => {
  await using scene = await aWebServer();
  expect((await scene.ask('/healthz')).status).toBe(200);
  await scene.db.destroy();
  const answer = await scene.ask('/healthz');
  expect(answer.status).toBe(503);
  scene.db.destroy = async () => undefined;
});

test('what breaks unexpectedly says so in a sentence with the number it is noted under', async () => {
  await using scene = await aWebServer();
  const signedIn = await scene.ask('/demonstration/sign-in', {
    method: 'POST',
    body: form({ person }),
  });
  const headers = { cookie: cookieOf(signedIn) };
  await scene.db.destroy();
  const answer = await scene.ask('/', { headers });
  expect(answer.status).toBe(500);
  const words = await answer.text();
  expect(words).toMatch(/Something went wrong here and was noted \([0-9a-f-]{36}\)/);
  expect(words).not.toContain('destroyed');
  scene.db.destroy = async () => undefined;
});
