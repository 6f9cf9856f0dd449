import { commitmentTo, entryHash, GENESIS, type LedgerEntryBody } from './ledger.rules.ts';

/** An entry outside the database. What it commits to is opened only for those who may read it. */
export type ProofEntry = LedgerEntryBody & {
  hash: string;
  opened: { salt: string; payload: Record<string, unknown> } | null;
};

/** An entry as it is stored, with what it commits to; the payload is null where it is gone. */
export type StoredEntry = Omit<LedgerEntryBody, 'at'> & {
  at: Date;
  hash: string;
  positionId: string | null;
  salt: string | null;
  payload: Record<string, unknown> | null;
};

/** What can be wrong with an entry; the first that applies is told. */
export type EntryFault =
  | 'out_of_order'
  | 'broken_link'
  | 'changed'
  | 'payload_missing'
  | 'payload_changed'
  | 'moved_to_other_position';

/** Where the chain stands before an entry. */
export type Link = { seq: number; hash: string };

export const START: Link = { seq: 0, hash: GENESIS };

/** Whether the entry is the next link after `before`, unchanged; null when it is. */
export async function faultIn(entry: StoredEntry, before: Link): Promise<EntryFault | null> {
  if (entry.seq !== before.seq + 1) return 'out_of_order';
  if (entry.prev !== before.hash) return 'broken_link';
  return faultInItself(entry);
}

/** Whether the entry still says what its hash covers, whatever stands before it. */
export async function faultInItself(entry: StoredEntry): Promise<EntryFault | null> {
  const { positionId, payload } = entry;
  const proof = asProof(entry);
  const fault = await faultInProof(proof);
  if (fault === 'changed') return fault;
  if (payload === null || proof.opened === null) return 'payload_missing';
  if (fault) return fault;
  return (payload['positionId'] ?? null) === positionId ? null : 'moved_to_other_position';
}

/** A stored entry as it leaves the database, with all it commits to. */
export function asProof(entry: StoredEntry): ProofEntry {
  const { seq, prev, type, actor, office, keyId, commitment, hash, salt, payload } = entry;
  const at = entry.at.toISOString();
  const opened = salt !== null && payload !== null ? { salt, payload } : null;
  return { seq, prev, at, type, actor, office, keyId, commitment, hash, opened };
}

/** Whether an entry has its hash, and what is opened of it fits its commitment. */
export async function faultInProof({
  hash,
  opened,
  ...body
}: ProofEntry): Promise<'changed' | 'payload_changed' | null> {
  if ((await entryHash(body)) !== hash) return 'changed';
  if (opened === null) return null;
  const fits = (await commitmentTo(opened.salt, opened.payload)) === body.commitment;
  return fits ? null : 'payload_changed';
}

export const FAULT_WORDS: Record<EntryFault, string> = {
  out_of_order: 'an entry before it is missing, or its number was changed',
  broken_link: 'it does not follow from the entry before it',
  changed: 'it was changed after it was written',
  payload_missing: 'what it commits to is gone',
  payload_changed: 'what it commits to was changed',
  moved_to_other_position: 'it was moved to another position',
};
