import type { Kysely } from 'kysely';
import { ledgerHashes, ledgerHead } from '#db/ledger/ledger.reads.ts';
import type { Database } from '#db/schema.ts';
import { checkpointText, type SignedCheckpoint } from '#shared/ledger/checkpoint.rules.ts';
import { rootOver } from '#shared/ledger/complete.rules.ts';
import { GENESIS } from '#shared/ledger/ledger.rules.ts';
import type { PublishedKey } from '#shared/ledger/signing-key.rules.ts';
import type { KeyRing } from './key-ring.ts';

/** The forum as a signer: its published keys, and its newest checkpoint. */
export type Checkpoints = {
  keys: readonly PublishedKey[];
  /** Signed anew when the ledger has grown since the last one. */
  latest: (db: Kysely<Database>, at: Date) => Promise<SignedCheckpoint>;
};

export function checkpointsOf(ring: KeyRing, origin: string): Checkpoints {
  let last: SignedCheckpoint | undefined;
  return {
    keys: ring.published,
    latest: async (db, at) => {
      const { seq, hash } = await ledgerHead(db);
      if (last && last.size === seq && last.head === (hash ?? GENESIS)) return last;
      last = await signed(ring, { origin, at, hashes: await ledgerHashes(db) });
      return last;
    },
  };
}

type Standing = { origin: string; at: Date; hashes: readonly (string | null)[] };

async function signed(ring: KeyRing, { origin, at, hashes }: Standing): Promise<SignedCheckpoint> {
  const checkpoint = {
    origin,
    size: hashes.length,
    head: hashes.at(-1) ?? GENESIS,
    root: await rootOver(hashes),
    at: at.toISOString(),
    keyId: ring.keyId,
  };
  return { ...checkpoint, signature: await ring.sign(checkpointText(checkpoint)) };
}
