import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { aProgram } from './program.ts';

// A whole program starts for each of these.
vi.setConfig({ testTimeout: 120_000 });

const contracts = fs.readFileSync('docs/contracts.md', 'utf8');

test('what outside programs rely on is written down', () => {
  for (const name of [
    'PORT',
    'HOST',
    'DATA_DIR',
    'DATABASE_URL',
    'PUBLIC_URL',
    '/healthz',
    'GET /demonstration',
    'POST /demonstration/sign-in',
    '/collab',
    '/trpc',
    'letter.docx',
    'receipt.json',
    'bundle.json',
    '/ledger/checkpoint.json',
    '/verify/offline.html',
    'LEDGER_KEYS',
    'npm run rotate-key',
    'npm run verify-ledger',
    'npm run bench',
    'npm run bench:prepare',
  ]) {
    expect(contracts).toContain(name);
  }
});

test('the program prints one address, keeps its state in DATA_DIR and stops in order', async () => {
  await using program = await aProgram();
  expect(program.output().match(/http:\/\//g)).toHaveLength(1);
  expect((await fetch(`${program.address}/healthz`)).status).toBe(200);
  expect(fs.readdirSync(program.dataDirectory).toSorted()).toEqual([
    'postgres',
    'postgres.log',
    'secrets',
  ]);

  const listed = await (await fetch(`${program.address}/demonstration`)).json();
  const delegate = listed.find((p: { role: string }) => p.role === 'delegate');
  const signedIn = await fetch(`${program.address}/demonstration/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person: delegate.id }),
    redirect: 'manual',
  });
  expect(signedIn.status).toBe(303);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const me = await fetch(`${program.address}/trpc/people.me`, { headers: { cookie } });
  expect((await me.json()).result.data.json.id).toBe(delegate.id);
  const page = await fetch(`${program.address}/`, { headers: { cookie, accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Demonstration');

  for (const name of ['localhost', '127.0.0.1']) {
    const origin = `http://${name}:${new URL(program.address).port}`;
    const change = await fetch(`${origin}/demonstration/sign-in`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ person: delegate.id }),
      redirect: 'manual',
    });
    expect(change.status).toBe(303);
  }

  expect(await program.stop()).toBe(0);
  const pidFile = path.join(program.dataDirectory, 'postgres', 'postmaster.pid');
  expect(fs.existsSync(pidFile)).toBe(false);
});

test('a port that is taken, and a setting that makes no sense, are said in words', async () => {
  await using program = await aProgram();
  const { port } = new URL(program.address);
  await using second = await aProgram({ PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Port ${port} is taken`);
  await using wrong = await aProgram({ PUBLIC_URL: 'not an address' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toContain('PUBLIC_URL');
  expect(wrong.output()).not.toContain('    at ');
});
