import type { Generated } from 'kysely';

export type DisclosureTables = {
  /** Append-only. Who asked is not kept here: the answer does not depend on it. */
  information_request: {
    id: Generated<string>;
    received_on: string;
    /** What was asked, in the requester's words as far as they matter. */
    asked: string;
    position_id: string | null;
    words: string | null;
    from_on: string | null;
    to_on: string | null;
    logged_by: string;
    logged_at: Date;
  };
  /** Append-only: what went, byte for byte. */
  information_answer: {
    request_id: string;
    answered_on: string;
    bundle: Buffer;
    bundle_hash: string;
    answered_by: string;
    answered_at: Date;
  };
};
