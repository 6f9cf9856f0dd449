import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { chainAfter, ledgerHead } from '#db/ledger/ledger.reads.ts';
import type { Database } from '#db/schema.ts';
import { verifyChain } from '#server/ledger/verify.ts';
import { canonicalJson } from '#shared/hash.ts';
import { commitmentTo, entryHash, GENESIS } from '#shared/ledger/ledger.rules.ts';
import { asProof } from '#shared/ledger/verify.rules.ts';

const AT_ONCE = 1_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Lets the ledger grow to so many entries; answers with all that verifying it has to hash. */
export async function fillLedger(db: Kysely<Database>, count: number): Promise<Bytes[]> {
  for (let head = await ledgerHead(db); head.seq < count; head = await ledgerHead(db)) {
    const rows = await nextEntries(head, Math.min(AT_ONCE, count - head.seq));
    await db
      .insertInto('ledger_entry')
      .values(rows.map(({ entry }) => entry))
      .execute();
    await db
      .insertInto('ledger_payload')
      .values(rows.map(({ payload }) => payload))
      .execute();
  }
  const encoder = new TextEncoder();
  const bytes: Bytes[] = [];
  for (let after = 0; after < count; after += AT_ONCE) {
    for (const stored of await chainAfter(db, after, AT_ONCE)) {
      const { hash: _, opened, ...body } = asProof(stored);
      const committed = `${opened?.salt}${canonicalJson(opened?.payload)}`;
      const hashed = `concord-ledger-v1${canonicalJson(body)}`;
      bytes.push(encoder.encode(hashed), encoder.encode(committed));
    }
  }
  return bytes;
}

/** Milliseconds until every entry is proved; the bench's texts and rounds are no part of its ledger. */
export async function verifying(db: Kysely<Database>): Promise<number> {
  const start = performance.now();
  const verdict = await verifyChain(db);
  const took = performance.now() - start;
  if ('broken' in verdict) throw new Error(`The ledger of the bench is broken: ${verdict.broken}`);
  return took;
}

/**
 * The floor: the same bytes hashed as browsers and servers both can, as many side by side, with
 * nothing read and nothing compared.
 */
export async function bareHashing(bytes: readonly Bytes[]): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    const some = bytes.slice(from, from + AT_ONCE);
    await Promise.all(some.map((each) => crypto.subtle.digest('SHA-256', each)));
  }
  return performance.now() - start;
}

/** Entries as of rounds that closed, each chained to the one before. */
async function nextEntries(head: { seq: number; hash: string | null }, count: number) {
  const rows = [];
  let prev = head.hash ?? GENESIS;
  for (let seq = head.seq + 1; seq <= head.seq + count; seq += 1) {
    const salt = hash('md5', `${seq}`);
    const payload = { roundId: salt, number: 1, early: false, asked: 14, decided: 12, endorsed: 9 };
    const at = new Date(1_790_000_000_000 + seq);
    const who = { type: 'round.closed', actor: null, office: null };
    const commitment = await commitmentTo(salt, payload);
    const keyId = 'bench';
    const body = { seq, prev, at: at.toISOString(), ...who, keyId, commitment };
    const made = await entryHash(body);
    rows.push({
      entry: { seq, prev, at, ...who, position_id: null, key_id: keyId, commitment, hash: made },
      payload: { seq, salt, payload: JSON.stringify(payload) },
    });
    prev = made;
  }
  return rows;
}
