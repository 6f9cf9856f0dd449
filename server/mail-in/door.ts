import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { sha256Hex, sha256OfBytes } from '#shared/hash.ts';
import type { MailReading } from '#shared/responses/reply-file.state.ts';

/** What every door works with. */
export type Taking = {
  db: Kysely<Database>;
  /** Of the addresses at which mail is taken in. */
  domain: string;
  /** Where links in answers lead. */
  publicUrl: string;
  now: () => Date;
};

/** Whom the mail server was told, not what stands in the mail: who an address belongs to is a claim. */
export type Envelope = { sender: string; recipients: readonly string[] };

/** A mail as it came, and as it was read. */
export type ComingMail = Envelope & { bytes: Uint8Array<ArrayBuffer>; reading: MailReading };

/**
 * A kind of address: who may write to it, and what becomes of their mail. A mail may be given to it
 * again, since one that could not be taken whole comes again: then it is kept once.
 */
export type Door = {
  opensTo: (taking: Taking, envelope: Envelope) => Promise<boolean>;
  take: (taking: Taking, mail: ComingMail) => Promise<void>;
};

/** What a mail is recognised by when it comes again: its Message-ID, or all of it. */
export async function sameMail({ reading, bytes }: ComingMail): Promise<string> {
  return sha256Hex(reading.messageId ?? (await sha256OfBytes(bytes)));
}
