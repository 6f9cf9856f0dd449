import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isSignedWith, type PublishedKey, withEndorsed } from '#shared/ledger/signing-key.rules.ts';
import { openKeyRing } from './key-ring.ts';

function aDataFolder() {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-keys-'));
  return {
    dataDirectory,
    ledgerKeys: undefined,
    file: path.join(dataDirectory, 'secrets', 'ledger-keys'),
    [Symbol.dispose]: () => fs.rmSync(dataDirectory, { recursive: true }),
  };
}

const rotate = (dataDirectory: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['server/ledger/rotate-key.ts'], {
    env: { ...process.env, DATA_DIR: dataDirectory, ...env },
  });

/** The key in force, whose text everybody can check. */
const newest = (keys: readonly PublishedKey[]) => keys.at(-1)?.publicKey ?? '';

test('the first start makes one key, for its owner’s eyes alone, and later starts keep it', async () => {
  using folder = aDataFolder();

  const [first, second] = await Promise.all([openKeyRing(folder), openKeyRing(folder)]);

  expect(second.keyId).toBe(first.keyId);
  expect(fs.readdirSync(path.dirname(folder.file))).toEqual(['ledger-keys']);
  expect(fs.statSync(folder.file).mode & 0o777).toBe(0o600);
  const signed = await first.sign('a text');
  expect(await isSignedWith(newest(second.published), 'a text', signed)).toBe(true);
  expect(await isSignedWith(newest(second.published), 'another text', signed)).toBe(false);
});

test('a new key is endorsed by the one before it, and what that one signed stays valid', async () => {
  using folder = aDataFolder();
  const before = await openKeyRing(folder);
  const signed = await before.sign('an old receipt');

  await rotate(folder.dataDirectory);
  await rotate(folder.dataDirectory);
  const after = await openKeyRing(folder);

  expect(after.keyId).not.toBe(before.keyId);
  expect(after.published.map(({ keyId }) => keyId)[0]).toBe(before.keyId);
  const [oldest] = after.published;
  expect(await isSignedWith(oldest?.publicKey ?? '', 'an old receipt', signed)).toBe(true);
  const followed = await withEndorsed(before.published, after.published);
  expect(followed.map(({ keyId }) => keyId)).toEqual(after.published.map(({ keyId }) => keyId));
});

test('a key that no trusted key endorses is a stranger’s, whatever it says of itself', async () => {
  using folder = aDataFolder();
  using stranger = aDataFolder();
  const ours = await openKeyRing(folder);
  await rotate(folder.dataDirectory);
  const [, honest] = (await openKeyRing(folder)).published;
  const [theirs] = (await openKeyRing(stranger)).published;
  if (!honest || !theirs) throw new Error('Both folders have their keys');
  const forged = { ...theirs, endorsement: honest.endorsement };
  const renamed = { ...honest, publicKey: theirs.publicKey };
  const later = { ...honest, since: '2030-01-01T00:00:00.000Z' };

  for (const key of [theirs, forged, renamed, later]) {
    expect(await withEndorsed(ours.published, [key])).toEqual(ours.published);
  }
});

test('keys from the settings are used as they are, and rotating prints what to set instead', async () => {
  using folder = aDataFolder();
  await openKeyRing(folder);
  const ledgerKeys = fs.readFileSync(folder.file, 'utf8');
  fs.rmSync(folder.file);

  const { stdout } = await rotate(folder.dataDirectory, { LEDGER_KEYS: ledgerKeys });
  const printed = stdout.split('\n').find((line) => line.startsWith('{')) ?? '';

  expect(fs.existsSync(folder.file)).toBe(false);
  const rotated = await openKeyRing({ ...folder, ledgerKeys: printed });
  expect(rotated.published).toHaveLength(2);
  await expect(openKeyRing({ ...folder, ledgerKeys: '{}' })).rejects.toThrow('LEDGER_KEYS');
});

test('a private key that does not fit the published one is refused at the start', async () => {
  using folder = aDataFolder();
  using other = aDataFolder();
  await openKeyRing(folder);
  await openKeyRing(other);
  const kept = JSON.parse(fs.readFileSync(folder.file, 'utf8'));
  const { privateKey } = JSON.parse(fs.readFileSync(other.file, 'utf8'));
  fs.writeFileSync(folder.file, JSON.stringify({ ...kept, privateKey }));

  await expect(openKeyRing(folder)).rejects.toThrow('differ');
});
