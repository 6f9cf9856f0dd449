import { canonicalJson, sha256Hex } from '#shared/hash.ts';

/** What an entry's hash covers: strings and integers only, as RFC 8785 carries them exactly. */
export type LedgerEntryBody = {
  seq: number;
  prev: string;
  at: string;
  type: string;
  actor: string | null;
  office: string | null;
  keyId: string;
  commitment: string;
};

/** The `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

const DOMAIN = 'concord-ledger-v1';

export function entryHash(body: LedgerEntryBody): Promise<string> {
  return sha256Hex(DOMAIN + canonicalJson(body));
}

/** Binds an entry to a payload without showing it; the salt keeps short payloads from being guessed. */
export function commitmentTo(salt: string, payload: Record<string, unknown>): Promise<string> {
  return sha256Hex(salt + canonicalJson(payload));
}

/**
 * Whether every program writes this value the same way: strings, whole numbers, booleans and null,
 * nested as needed. Fractions and huge numbers are read and written differently here and there.
 */
export function isExact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || value === undefined || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.values(value).every(isExact);
}
