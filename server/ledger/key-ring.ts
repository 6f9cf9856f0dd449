import fs from 'node:fs';
import path from 'node:path';
import type { Env } from '#server/env.ts';
import { StartError } from '#server/http/listen.ts';
import { bytesOfHex, hexOf } from '#shared/hash.ts';
import { fits, type Shape } from '#shared/ledger/shape.rules.ts';
import {
  endorsementText,
  isSignedWith,
  keyIdOf,
  type PublishedKey,
} from '#shared/ledger/signing-key.rules.ts';

/** The forum's keys as they are kept: the one it signs with, and all it ever published, oldest first. */
export type KeptKeys = {
  /** PKCS 8, in hex. */
  privateKey: string;
  published: PublishedKey[];
};

/** What the program does with its keys. */
export type KeyRing = {
  /** Of the key that signs now. */
  keyId: string;
  published: readonly PublishedKey[];
  sign: (text: string) => Promise<string>;
};

const KEPT: Shape = {
  members: {
    privateKey: 'hex',
    published: {
      list: {
        members: {
          keyId: 'text',
          publicKey: 'hash',
          since: 'text',
          endorsement: { maybe: { members: { keyId: 'text', signature: 'hex' } } },
        },
      },
    },
  },
};

type Where = Pick<Env, 'dataDirectory' | 'ledgerKeys'>;

/** The keys from the settings, or kept beside the database's folder; made at the first start. */
export async function openKeyRing(env: Where): Promise<KeyRing> {
  const kept = readKeys(env) ?? (await firstKeys(env));
  const current = kept.published.at(-1);
  if (!current) throw new StartError(`${placeOf(env)} holds no published key.`);
  const key = await privateKeyOf(kept).catch(() => undefined);
  const sign = async (text: string) => signature(key, text);
  const fitting = key && (await isSignedWith(current.publicKey, 'fits', await sign('fits')));
  if (!fitting)
    throw new StartError(`The private and the published key in ${placeOf(env)} differ.`);
  return { keyId: current.keyId, published: kept.published, sign };
}

/** Puts a new key in place of the one that signs now, which signs for it one last time. */
export async function withNewKey(kept: KeptKeys, at: Date): Promise<KeptKeys> {
  const before = kept.published.at(-1);
  const made = await newKey(at);
  if (!before) return { privateKey: made.privateKey, published: [made.key] };
  const signed = await signature(await privateKeyOf(kept), endorsementText(made.key));
  const endorsement = { keyId: before.keyId, signature: signed };
  return {
    privateKey: made.privateKey,
    published: [...kept.published, { ...made.key, endorsement }],
  };
}

/** Undefined where there are none yet. */
export function readKeys(env: Where): KeptKeys | undefined {
  const text = env.ledgerKeys ?? readIfThere(keyFile(env));
  if (text === undefined) return undefined;
  const value: unknown = parsed(text);
  if (!fits(value, KEPT)) throw new StartError(`${placeOf(env)} holds no keys of Concord.`);
  return value as KeptKeys;
}

/** Replaces the file in one step, so that a power cut leaves the old keys or the new ones. */
export function writeKeys(env: Where, kept: KeptKeys): void {
  const file = keyFile(env);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
}

/** Of two programs that start at once, one makes the keys and the other reads them. */
async function firstKeys(env: Where): Promise<KeptKeys> {
  const made = await withNewKey({ privateKey: '', published: [] }, new Date());
  const file = keyFile(env);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(made), { mode: 0o600, flush: true });
  try {
    fs.linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own);
  }
  return readKeys(env) ?? made;
}

async function newKey(at: Date): Promise<{ privateKey: string; key: PublishedKey }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const exported = async (format: 'raw' | 'pkcs8', key: CryptoKey) =>
    hexOf(new Uint8Array(await crypto.subtle.exportKey(format, key)));
  const publicKey = await exported('raw', pair.publicKey);
  const keyId = await keyIdOf(publicKey);
  return {
    privateKey: await exported('pkcs8', pair.privateKey),
    key: { keyId, publicKey, since: at.toISOString(), endorsement: null },
  };
}

function privateKeyOf({ privateKey }: KeptKeys): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', bytesOfHex(privateKey), 'Ed25519', false, ['sign']);
}

async function signature(key: CryptoKey | undefined, text: string): Promise<string> {
  if (!key) throw new TypeError('There is no key to sign with');
  const bytes = new TextEncoder().encode(text);
  return hexOf(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)));
}

function keyFile({ dataDirectory }: Where): string {
  return path.join(dataDirectory, 'secrets', 'ledger-keys');
}

function placeOf(env: Where): string {
  return env.ledgerKeys === undefined ? keyFile(env) : 'LEDGER_KEYS';
}

function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
