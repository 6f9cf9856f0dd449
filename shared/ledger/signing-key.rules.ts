import { bytesOfHex, canonicalJson, sha256OfBytes } from '#shared/hash.ts';

/**
 * A key the forum signs with, as it is published; all bytes in hex. A new key carries the signature
 * of the one before it, so that whoever trusts the old one need not be told of the new one.
 */
export type PublishedKey = {
  keyId: string;
  publicKey: string;
  since: string;
  endorsement: { keyId: string; signature: string } | null;
};

/** What an entry names that was written before the ledger had keys. */
export const UNSIGNED = 'unsigned';

const KEY_ID_LENGTH = 32;

/** A key's name is made of the key itself, so that none can be published under another's. */
export async function keyIdOf(publicKey: string): Promise<string> {
  return (await sha256OfBytes(bytesOfHex(publicKey))).slice(0, KEY_ID_LENGTH);
}

/** What the key before signs to say that this one follows it. */
export function endorsementText({ publicKey, since }: Pick<PublishedKey, 'publicKey' | 'since'>) {
  return `concord-key-v1${canonicalJson({ publicKey, since })}`;
}

/** Whether the text was signed with the key. Throws where this program knows no Ed25519. */
export async function isSignedWith(
  publicKey: string,
  text: string,
  signature: string,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytesOfHex(publicKey), 'Ed25519', false, [
    'verify',
  ]);
  const bytes = new TextEncoder().encode(text);
  return crypto.subtle.verify('Ed25519', key, bytesOfHex(signature), bytes);
}

/** The keys that are trusted, with those that one of them has endorsed, however often they changed. */
export async function withEndorsed(
  trusted: readonly PublishedKey[],
  offered: readonly PublishedKey[],
): Promise<PublishedKey[]> {
  const known = new Map(trusted.map((key) => [key.keyId, key]));
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const key of offered) {
      if (!known.has(key.keyId) && (await isEndorsed(key, known))) known.set(key.keyId, key);
    }
  }
  return [...known.values()];
}

async function isEndorsed(key: PublishedKey, known: ReadonlyMap<string, PublishedKey>) {
  const by = key.endorsement && known.get(key.endorsement.keyId);
  if (!by || (await keyIdOf(key.publicKey)) !== key.keyId) return false;
  return isSignedWith(by.publicKey, endorsementText(key), key.endorsement?.signature ?? '');
}
