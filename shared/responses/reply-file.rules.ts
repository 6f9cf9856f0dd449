import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { cutAtWord, seenText } from '#shared/mail-in/mail-text.rules.ts';
import type { FilledIn, MailReading, ReplyFile, ReplyFileKind } from './reply-file.state.ts';

/** Some thirty lines: enough to begin from, to be shortened by whoever logs it. */
const OPENING_MAX = 2_000;
const NAME_MAX = 200;
const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';

/** What a file is by its first bytes, and by its name where those do not tell. */
export function replyFileKind(name: string, bytes: Uint8Array): ReplyFileKind {
  const ending = name.toLowerCase().split('.').at(-1);
  const start = String.fromCharCode(...bytes.subarray(0, PDF.length));
  if (start === PDF) return 'pdf';
  if (ending === 'docx' && start.startsWith(ZIP)) return 'docx';
  return ending === 'eml' ? 'eml' : 'other';
}

/** A name that can stand in a list and in a folder; `fallback` where there is none. */
export function fileName(name: string | null, fallback: string): string {
  const plain = (name ?? '').replace(/[\p{Cc}/\\]/gu, ' ').trim();
  return plain.slice(-NAME_MAX).toWellFormed() || fallback;
}

/** The first lines of a text, cut at the end of a line or a word. */
export function opening(text: string): string {
  return cutAtWord(
    seenText(text)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    OPENING_MAX,
  );
}

/**
 * What a mail says of the reply in it. Whoever passed it on did not write it, so their own name is
 * left out; a day to come is not when it was received.
 */
export function filledFromMail(mail: MailReading, today: string, passedOnBy?: string): FilledIn {
  const { from, sentAt, subject, text } = mail;
  const sentOn = sentAt ? dayInLondon(new Date(sentAt)) : null;
  const written = from !== null && from.address.toLowerCase() !== passedOnBy?.toLowerCase();
  return {
    receivedOn: sentOn !== null && sentOn <= today ? sentOn : null,
    fromName: written ? seenText(from.name || from.address).slice(0, NAME_MAX) || null : null,
    summary: opening([subject, text].filter(Boolean).join('\n\n')),
  };
}

/** A mail's own file and those that came in it. */
export function filesOfMail(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { attachments }: MailReading,
): ReplyFile[] {
  return [{ name, kind: 'eml', bytes }, ...attachments];
}
