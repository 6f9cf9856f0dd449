import type { Correspondent } from '#shared/mail-in/forwarded-mail.rules.ts';
import type { DeliveryStatus } from '#shared/notifications/delivery-status.rules.ts';

export const REPLY_FILE_KINDS = ['eml', 'pdf', 'docx', 'other'] as const;
export type ReplyFileKind = (typeof REPLY_FILE_KINDS)[number];

/** A file to be kept as it came. */
export type ReplyFile = { name: string; kind: ReplyFileKind; bytes: Uint8Array<ArrayBuffer> };

/** What a file says of the reply in it; null or empty where it says nothing. */
export type FilledIn = { receivedOn: string | null; fromName: string | null; summary: string };

/** A mail as it was read. */
export type MailReading = {
  messageId: string | null;
  from: Correspondent | null;
  /** Those in its header, whoever it went to. */
  to: Correspondent[];
  /** The moment its own header gives, in ISO 8601. */
  sentAt: string | null;
  subject: string;
  text: string;
  /** A program sent it, by its own header, or a list did: nobody waits for an answer. */
  automatic: boolean;
  /** What it says of a message of ours, where it is a report of delivery; empty otherwise. */
  delivery: DeliveryStatus[];
  attachments: ReplyFile[];
};

/** Why a mail is not read at all. */
export type MailRefusal = 'mail_too_large' | 'mail_damaged' | 'mail_too_slow' | 'mail_busy';
