import { canonicalJson } from '#shared/hash.ts';
import { isSignedWith, type PublishedKey } from './signing-key.rules.ts';

/** How far the ledger reached at one moment: whoever keeps one is a witness to all that came before. */
export type Checkpoint = {
  /** The forum's own address. */
  origin: string;
  size: number;
  /** The hash of the newest entry. */
  head: string;
  /** The root of the tree over the hashes of all entries. */
  root: string;
  /** By the forum's own clock: no proof of time. */
  at: string;
  keyId: string;
};
export type SignedCheckpoint = Checkpoint & { signature: string };

/** What is signed: the checkpoint's canonical JSON, under a name of its own. */
export function checkpointText({ origin, size, head, root, at, keyId }: Checkpoint): string {
  return `concord-checkpoint-v1${canonicalJson({ origin, size, head, root, at, keyId })}`;
}

export type SignatureFault = 'key_unknown' | 'signature_wrong';

/** What is wrong with a checkpoint's signature, given the keys that are trusted; null when nothing is. */
export async function signatureFault(
  checkpoint: SignedCheckpoint,
  keys: readonly PublishedKey[],
): Promise<SignatureFault | null> {
  const key = keys.find(({ keyId }) => keyId === checkpoint.keyId);
  if (!key) return 'key_unknown';
  const text = checkpointText(checkpoint);
  const signed = await isSignedWith(key.publicKey, text, checkpoint.signature);
  return signed ? null : 'signature_wrong';
}
