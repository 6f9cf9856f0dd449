import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const QUICK = ['fsync=off'];

/** A data folder of its own, in a folder with the given rights; removed when the scope ends. */
function aFolder(mode: number) {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-pg-'));
  fs.chmodSync(parent, mode);
  return {
    directory: path.join(parent, 'data', 'postgres'),
    [Symbol.dispose]: () => fs.rmSync(parent, { recursive: true, force: true }),
  };
}

function postmaster(directory: string): number {
  return Number(fs.readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

test('a running database is adopted, and the last one out stops it', async () => {
  using folder = aFolder(0o755);
  const first = await startEmbeddedPostgres(folder.directory, QUICK);
  const pid = postmaster(folder.directory);
  const second = await startEmbeddedPostgres(folder.directory, QUICK);
  expect(postmaster(folder.directory)).toBe(pid);
  const client = new pg.Client({ connectionString: second.url('postgres') });
  await client.connect();
  await first.stop();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await second.stop();
  const alive = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(alive).toBe(false);
  expect(fs.existsSync(path.join(folder.directory, 'postmaster.pid'))).toBe(false);
});

test('a database that was killed opens again with what it had', async () => {
  using folder = aFolder(0o755);
  const first = await startEmbeddedPostgres(folder.directory);
  const before = new pg.Client({ connectionString: first.url('postgres') });
  before.on('error', () => undefined);
  await before.connect();
  await before.query('create table kept (word text)');
  await before.query("insert into kept values ('safe')");
  process.kill(postmaster(folder.directory), 'SIGKILL');
  await expect.poll(() => before.query('select 1').catch(() => 'gone')).toBe('gone');
  const second = await startEmbeddedPostgres(folder.directory);
  const after = new pg.Client({ connectionString: second.url('postgres') });
  await after.connect();
  expect((await after.query('select word from kept')).rows).toEqual([{ word: 'safe' }]);
  await after.end();
  await second.stop();
});

test.runIf(process.getuid?.() === 0)(
  'root may keep it in a folder only root may enter',
  async () => {
    using folder = aFolder(0o700);
    const postgres = await startEmbeddedPostgres(folder.directory, QUICK);
    const client = new pg.Client({ connectionString: postgres.url('postgres') });
    await client.connect();
    expect((await client.query('select current_user as me')).rows).toEqual([{ me: 'concord' }]);
    await client.end();
    await postgres.stop();
  },
);
