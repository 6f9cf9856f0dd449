import type { JSONColumnType } from 'kysely';

export type LedgerTables = {
  /** Hash-chained and append-only; `entry` is the canonical JSON that `hash` covers. */
  ledger_entry: {
    seq: number;
    prev: string;
    at: Date;
    type: string;
    actor: string | null;
    office: string | null;
    position_id: string | null;
    key_id: string;
    commitment: string;
    hash: string;
  };
  /** What an entry commits to; may be erased after its retention without breaking the chain. */
  ledger_payload: {
    seq: number;
    salt: string;
    payload: JSONColumnType<Record<string, unknown>>;
  };
};
