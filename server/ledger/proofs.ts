import type { Kysely } from 'kysely';
import { ledgerHashes } from '#db/ledger/ledger.reads.ts';
import * as reads from '#db/ledger/proof.reads.ts';
import { titleOfPosition } from '#db/letters/letter.reads.ts';
import { markingFacts } from '#db/positions/marking.reads.ts';
import type { Database } from '#db/schema.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { pathTo } from '#shared/ledger/hash-tree.rules.ts';
import { canHaveReceipt, canOpenEntry, canSeeEntry } from '#shared/ledger/opening.policy.ts';
import type {
  Bundle,
  EntryProof,
  ProvedPosition,
  Receipt,
} from '#shared/ledger/proof-file.rules.ts';
import { asProof, type StoredEntry } from '#shared/ledger/verify.rules.ts';

type Forum = Pick<Context, 'db' | 'now' | 'installation'>;
type Asking = Forum & { person: Caller };

/** Which entry of an office a receipt is asked for. */
export type ReceiptOf = { positionId: string } & ({ decisionId: string } | { seq: number });

/** What an office keeps of one of its entries; absent to everybody who may not read it in full. */
export function receipt(ctx: Asking, of: ReceiptOf): Promise<Receipt> {
  return atOneMoment(ctx, async (db) => {
    const { positionId } = of;
    await seePosition({ ...ctx, db }, positionId);
    const stored =
      'seq' in of ? await reads.entryOfPosition(db, of) : await reads.entryOfDecision(db, of);
    if (!stored || !canHaveReceipt(ctx.person.mandates, stored)) notFound();
    const versions = await reads.provedVersions(db, positionId);
    const hash = stored.payload?.['versionHash'];
    return {
      format: 'concord-receipt-v1',
      ...(await marks(ctx)),
      position: await positionHead(db, positionId),
      version: versions.find((version) => version.hash === hash) ?? null,
      ...(await entryProof({ ...ctx, db }, stored)),
    };
  });
}

/** One entry, opened, with its way to the newest checkpoint. */
async function entryProof(ctx: Forum, stored: StoredEntry): Promise<EntryProof> {
  const { db, now, installation } = ctx;
  const checkpoint = await installation.checkpoints.latest(db, now());
  const hashes = await ledgerHashes(db);
  const leaves = hashes.slice(0, checkpoint.size).map((hash) => hash ?? '');
  return {
    entry: asProof(stored),
    path: await pathTo(leaves, stored.seq - 1),
    checkpoint,
    keys: [...installation.checkpoints.keys],
  };
}

/** An issued letter's own proof; null where its entry is gone from the ledger. */
export function proofOfLetter(ctx: Forum, letterHash: string): Promise<EntryProof | null> {
  return atOneMoment(ctx, async (db) => {
    const stored = await reads.entryOfLetter(db, letterHash);
    return stored ? entryProof({ ...ctx, db }, stored) : null;
  });
}

/** The record of one position: what this person may read is opened, of the rest only hashes. */
export function bundle(ctx: Asking, { positionId }: { positionId: string }): Promise<Bundle> {
  return atOneMoment(ctx, async (db) => {
    await seePosition({ ...ctx, db }, positionId);
    const { mandates } = ctx.person;
    const { checkpoints } = ctx.installation;
    const stored = await reads.entriesOfPosition(db, positionId);
    const seen = stored.filter((entry) => canSeeEntry(mandates, entry));
    return {
      format: 'concord-bundle-v1',
      ...(await marks(ctx)),
      position: await positionHead(db, positionId),
      versions: await reads.provedVersions(db, positionId),
      letters: await reads.provedLetters(db, positionId),
      entries: seen.map((entry) => {
        const proof = asProof(entry);
        return canOpenEntry(mandates, entry) ? proof : { ...proof, opened: null };
      }),
      hashes: await ledgerHashes(db),
      checkpoint: await checkpoints.latest(db, ctx.now()),
      keys: [...checkpoints.keys],
    };
  });
}

/** Everything in one file is read as it stood at one moment. */
function atOneMoment<Read>(
  { db }: Pick<Context, 'db'>,
  read: (db: Kysely<Database>) => Promise<Read>,
): Promise<Read> {
  return db.transaction().setIsolationLevel('repeatable read').execute(read);
}

async function marks({
  installation,
}: Forum): Promise<{ demonstration: boolean; timestamp: null }> {
  return { demonstration: (await installation.readMode()) === 'demonstration', timestamp: null };
}

async function positionHead(db: Kysely<Database>, id: string): Promise<ProvedPosition> {
  const { title } = (await titleOfPosition(db, id)) ?? notFound();
  const { marking = 'none' } = (await markingFacts(db, id)) ?? {};
  return { id, title, ...(marking !== 'none' && { marking }) };
}
