import type { z } from 'zod';
import { ledgerHashes } from '#db/ledger/ledger.reads.ts';
import { type Context, refuse } from '#server/trpc/trpc.ts';
import type { verifyInput } from '#shared/ledger/ledger.schema.ts';
import { verifyProofs } from '#shared/ledger/proof.rules.ts';
import { proofFacts } from '#shared/ledger/proof-facts.rules.ts';
import { type ProofFile, readProofFile } from '#shared/ledger/proof-file.rules.ts';
import type { Witness } from '#shared/ledger/witness.rules.ts';

type Forum = Pick<Context, 'db' | 'now' | 'installation'>;

/** The verdicts on one file, held against a second where there is one, and against the ledger today. */
export async function verifyUploaded(ctx: Forum, { proof, witness }: z.infer<typeof verifyInput>) {
  const files = [proof, ...(witness ? [witness] : [])].map(readOrRefuse);
  const trusted = ctx.installation.checkpoints.keys;
  const reports = await verifyProofs(files, { trusted, today: await ledgerToday(ctx) });
  return files.flatMap((file, place) => {
    const report = reports[place];
    return report ? [{ facts: proofFacts(file), ...report }] : [];
  });
}

function readOrRefuse(text: string): ProofFile {
  const file = readProofFile(text);
  return 'refused' in file ? refuse(file.refused) : file;
}

async function ledgerToday({ db, now, installation }: Forum): Promise<Witness> {
  const checkpoint = await installation.checkpoints.latest(db, now());
  const hashes = await ledgerHashes(db);
  return { checkpoint, hashes, entries: [], positionId: null, signed: true, today: true };
}
