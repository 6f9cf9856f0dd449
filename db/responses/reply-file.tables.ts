import type { Generated } from 'kysely';
import type { ReplyFileKind } from '#shared/responses/reply-file.state.ts';

/** All append-only. */
export type ReplyFileTables = {
  /** A file as it came, byte for byte. */
  reply_file: {
    id: Generated<string>;
    name: string;
    kind: ReplyFileKind;
    bytes: Buffer;
    /** SHA-256 of the bytes; the ledger entry of its response names it. */
    hash: string;
    added_at: Date;
  };
  response_file: { response_id: string; file_id: string };
  /** A mail to a position's address, which is no response until somebody logs one from it. */
  intake: {
    id: Generated<string>;
    position_id: string;
    /** The hash of its Message-ID, or of the mail where it has none. */
    message_id: string;
    /** Who passed it on: the address the mail server was told. */
    sender: string;
    subject: string;
    words: string;
    /** Who wrote it by its own header, where that is not the person who passed it on. */
    from_name: string | null;
    sent_on: string | null;
    received_at: Date;
  };
  intake_file: { intake_id: string; file_id: string };
  /** What became of it: a response, or nothing and why. */
  intake_outcome: {
    intake_id: string;
    response_id: string | null;
    reason: string | null;
    settled_by: string;
    settled_at: Date;
  };
};
