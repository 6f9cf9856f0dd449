import type { Kysely } from 'kysely';
import type { Misbound } from '#db/ledger/bound-rows.reads.ts';
import { COMPARISONS } from '#db/ledger/bound-tables.reads.ts';
import { type HashedRow, hashedRowsAfter } from '#db/ledger/hashed-rows.reads.ts';
import { chainAfter } from '#db/ledger/ledger.reads.ts';
import { lettersAfter, type StoredLetter } from '#db/letters/verify.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  decisionsAfter,
  decisionsGone,
  type StoredDecision,
  type StoredVersion,
  versionsAfter,
} from '#db/sign-off/verify.reads.ts';
import { asksOf } from '#shared/documents/document-text.rules.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import {
  FAULT_WORDS,
  faultIn,
  type Link,
  START,
  type StoredEntry,
} from '#shared/ledger/verify.rules.ts';
import { letterHash, verificationCode } from '#shared/letters/letter.rules.ts';
import { ledgerHolds, ledgerHoldsText, textMatchesHash } from '#shared/sign-off/verify.rules.ts';

const BATCH = 500;
/** Below every id there is. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type Verified = { entries: number; versions: number; decisions: number };
export type Verdict = Verified | { broken: string };

/**
 * Proves the whole ledger: every entry follows from the one before it, still commits to what it
 * says, every frozen text, letter, return and minute still has its hash, and whatever else binds
 * stands in the ledger as it was made. Tells the first thing that does not hold.
 */
export async function verifyLedger(db: Kysely<Database>): Promise<Verdict> {
  const chain = await verifyChain(db);
  if ('broken' in chain) return chain;
  const versions = await walk(db, { after: versionsAfter, fault: faultInVersion });
  if ('broken' in versions) return versions;
  const decisions = await walk(db, { after: decisionsAfter, fault: faultInDecision });
  if ('broken' in decisions) return decisions;
  const [gone] = await decisionsGone(db);
  if (gone) return { broken: `Entry ${gone.seq}: the decision it records is gone` };
  const letters = await walk(db, { after: lettersAfter, fault: faultInLetter });
  if ('broken' in letters) return letters;
  const hashed = await walk(db, { after: hashedRowsAfter, fault: faultInHashed });
  if ('broken' in hashed) return hashed;
  const misbound = await firstMisboundOf(db);
  if (misbound) return { broken: misbound };
  return { entries: chain.count, versions: versions.count, decisions: decisions.count };
}

type Counted = { count: number } | { broken: string };

/** Proves that every entry follows from the one before it and still commits to what it says. */
export async function verifyChain(db: Kysely<Database>): Promise<Counted> {
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

type Rows<Row> = {
  after: (db: Kysely<Database>, after: string, limit: number) => Promise<Row[]>;
  /** What is wrong with a row, in words that begin with its name; null where nothing is. */
  fault: (row: Row) => string | null | Promise<string | null>;
};

/** Walks through a table in the order of its ids. */
async function walk<Row extends { id: string }>(
  db: Kysely<Database>,
  { after: read, fault }: Rows<Row>,
): Promise<Counted> {
  let count = 0;
  for (let after = FIRST_ID; ; ) {
    const rows = await read(db, after, BATCH);
    for (const row of rows) {
      const broken = await fault(row);
      if (broken) return { broken };
    }
    count += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return { count };
  }
}

async function faultInVersion(version: StoredVersion): Promise<string | null> {
  const wrong = await wrongWithText(version);
  return wrong && `Version ${version.number} of position ${version.positionId}: ${wrong}`;
}

function faultInDecision(decision: StoredDecision): string | null {
  const wrong = wrongWith(decision);
  return wrong && `Decision of ${decision.office_id} on position ${decision.positionId}: ${wrong}`;
}

async function faultInLetter({ id, content, letterHash: stored, code, asks }: StoredLetter) {
  const same = (await letterHash(content)) === stored && verificationCode(stored) === code;
  if (!same) return `Letter ${id}: it was changed`;
  const asked = asksOf(content.body).map((ask) => ({ ...ask, askedOn: content.dated }));
  return canonicalJson(asks) === canonicalJson(asked)
    ? null
    : `Asks of letter ${id}: they are not those it says`;
}

async function faultInHashed({ id, noun, said, hash }: HashedRow) {
  return (await sha256Hex(canonicalJson(said))) === hash ? null : `${noun} ${id}: it was changed`;
}

const MISBOUND_WORDS: Record<Misbound['fault'], string> = {
  unrecorded: 'the ledger knows nothing of it',
  gone: 'the ledger holds it, and it is gone',
  differs: 'it differs from what the ledger holds',
};

/** What else binds is held against the ledger table by table. */
async function firstMisboundOf(db: Kysely<Database>): Promise<string | null> {
  for (const { noun, first } of COMPARISONS) {
    const found = await first(db);
    if (found) return `${noun} ${found.id}: ${MISBOUND_WORDS[found.fault]}`;
  }
  return null;
}

async function wrongWithText(version: StoredVersion): Promise<string | null> {
  const { recorded } = version;
  if (!recorded) return 'the ledger knows nothing of it';
  const sound = (await textMatchesHash(version)) && (await ledgerHoldsText(recorded, version));
  return sound ? null : 'its text was changed';
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
    electionClearance: decision.election_clearance,
    reservations: decision.reservations,
  };
  const actor = recorded.actor ?? recorded.payload['personId'];
  const same = ledgerHolds(recorded.payload, binding) && actor === decision.person_id;
  return same && recorded.sameMoments ? null : 'it differs from what the ledger holds';
}
