import type { Kysely } from 'kysely';
import { chainAfter } from '#db/ledger/ledger.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  decisionsAfter,
  decisionsGone,
  type StoredDecision,
  type StoredVersion,
  versionsAfter,
} from '#db/sign-off/verify.reads.ts';
import {
  FAULT_WORDS,
  faultIn,
  type Link,
  START,
  type StoredEntry,
} from '#shared/ledger/verify.rules.ts';
import { ledgerHolds, ledgerHoldsText, textMatchesHash } from '#shared/sign-off/verify.rules.ts';

const BATCH = 500;
/** Below every id there is. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type Verified = { entries: number; versions: number; decisions: number };
export type Verdict = Verified | { broken: string };

/**
 * Proves the whole ledger: every entry follows from the one before it, still commits to what it
 * says, every frozen text still has its hash, and every decision stands in the ledger as it was
 * made, on the text it names. Tells the first thing that does not hold.
 */
export async function verifyLedger(db: Kysely<Database>): Promise<Verdict> {
  const chain = await verifyChain(db);
  if ('broken' in chain) return chain;
  const versions = await verifyVersions(db);
  if ('broken' in versions) return versions;
  const decisions = await verifyDecisions(db);
  if ('broken' in decisions) return decisions;
  const [gone] = await decisionsGone(db);
  if (gone) return { broken: `Entry ${gone.seq}: the decision it records is gone` };
  return { entries: chain.count, versions: versions.count, decisions: decisions.count };
}

type Counted = { count: number } | { broken: string };

async function verifyChain(db: Kysely<Database>): Promise<Counted> {
  let before: Link = START;
  for (;;) {
    const entries = await chainAfter(db, before.seq, BATCH);
    const broken = await firstBroken(entries, before);
    if (broken) return { broken };
    before = entries.at(-1) ?? before;
    if (entries.length < BATCH) return { count: before.seq };
  }
}

/** Each entry is held against the one before it; they are hashed side by side, as hashing waits. */
async function firstBroken(entries: readonly StoredEntry[], before: Link): Promise<string | null> {
  const links = entries.map((entry, place) => faultIn(entry, entries[place - 1] ?? before));
  const faults = await Promise.all(links);
  const place = faults.findIndex((fault) => fault !== null);
  const [entry, fault] = [entries[place], faults[place]];
  if (!entry || !fault) return null;
  return `Entry ${entry.seq} (${entry.type}, ${entry.at.toISOString()}): ${FAULT_WORDS[fault]}`;
}

async function verifyVersions(db: Kysely<Database>): Promise<Counted> {
  let count = 0;
  for (let after = FIRST_ID; ; ) {
    const versions = await versionsAfter(db, after, BATCH);
    for (const version of versions) {
      const wrong = await wrongWithText(version);
      const { number, positionId } = version;
      if (wrong) return { broken: `Version ${number} of position ${positionId}: ${wrong}` };
    }
    count += versions.length;
    after = versions.at(-1)?.id ?? after;
    if (versions.length < BATCH) return { count };
  }
}

async function wrongWithText(version: StoredVersion): Promise<string | null> {
  const { recorded } = version;
  if (!recorded) return 'the ledger knows nothing of it';
  const sound = (await textMatchesHash(version)) && (await ledgerHoldsText(recorded, version));
  return sound ? null : 'its text was changed';
}

async function verifyDecisions(db: Kysely<Database>): Promise<Counted> {
  let count = 0;
  for (let after = FIRST_ID; ; ) {
    const decisions = await decisionsAfter(db, after, BATCH);
    for (const decision of decisions) {
      const wrong = wrongWith(decision);
      const { office_id: office, positionId } = decision;
      if (wrong) return { broken: `Decision of ${office} on position ${positionId}: ${wrong}` };
    }
    count += decisions.length;
    after = decisions.at(-1)?.id ?? after;
    if (decisions.length < BATCH) return { count };
  }
}

function wrongWith(decision: StoredDecision): string | null {
  const { recorded } = decision;
  if (!recorded) return 'the ledger knows nothing of it';
  if (decision.version_hash !== decision.textHash) return 'it names another text than its round';
  const binding = {
    decisionId: decision.id,
    roundId: decision.round_id,
    officeId: decision.office_id,
    holderId: decision.holder_id,
    capacity: decision.capacity,
    choice: decision.choice,
    reason: decision.reason,
    versionHash: decision.version_hash,
    replaces: decision.replaces,
    origin: decision.origin,
    carriedFrom: decision.carried_from,
    condition: decision.condition,
    proof: decision.proof,
    reservations: decision.reservations,
  };
  const actor = recorded.actor ?? recorded.payload['personId'];
  const same = ledgerHolds(recorded.payload, binding) && actor === decision.person_id;
  return same ? null : 'it differs from what the ledger holds';
}
