import PostalMime, { type Address, type Attachment, type Email, type Header } from 'postal-mime';
import type { Correspondent } from '#shared/mail-in/forwarded-mail.rules.ts';
import {
  type DeliveryStatus,
  deliveryStatuses,
} from '#shared/notifications/delivery-status.rules.ts';
import { fileName, replyFileKind } from '#shared/responses/reply-file.rules.ts';
import type { MailReading, ReplyFile } from '#shared/responses/reply-file.state.ts';
import { MAIL_LIMITS } from './mail-limits.ts';

/** Reads a mail's source. Throws on what is none, and on one with more parts than a letter has. */
export async function readMail(source: Uint8Array): Promise<MailReading> {
  const mail = await PostalMime.parse(source, {
    maxNestingDepth: MAIL_LIMITS.nesting,
    maxHeadersSize: MAIL_LIMITS.headerBytes,
    forceRfc822Attachments: true,
  });
  if (!mail.from && !mail.date) throw new TypeError('This has no header of a mail');
  if (mail.attachments.length > MAIL_LIMITS.attachments) throw new TypeError('Too many parts');
  const { messageId, from, date, subject = '' } = mail;
  const text = mail.text ?? (mail.html ? await textOfHtml(mail.html) : '');
  return {
    messageId: messageId?.trim().slice(0, MAIL_LIMITS.textLength) || null,
    from: from?.address ? { name: from.name, address: from.address } : null,
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(correspondents),
    sentAt: momentIn(date),
    subject: subject.slice(0, MAIL_LIMITS.textLength),
    text: text.slice(0, MAIL_LIMITS.textLength),
    automatic: isAutomatic(mail.headers),
    delivery: deliveryIn(mail),
    attachments: mail.attachments.map(asFile),
  };
}

function momentIn(date = ''): string | null {
  return Number.isNaN(Date.parse(date)) ? null : new Date(date).toISOString();
}

/** The library turns HTML into text only where some other part is text. */
async function textOfHtml(html: string): Promise<string> {
  const source = [
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64'),
    '--part--',
  ].join('\r\n');
  return (await PostalMime.parse(source)).text?.trim() ?? '';
}

/** As programs say of themselves (RFC 3834), and as those do that are older than that. */
function isAutomatic(headers: readonly Header[]): boolean {
  return headers.some(({ key, value }) => {
    const said = value.trim().toLowerCase();
    if (key === 'auto-submitted') return !said.startsWith('no');
    if (key === 'precedence') return /^(bulk|junk|list|auto_reply)/.test(said);
    return key === 'x-autoreply' || key === 'x-autorespond' || key === 'list-id';
  });
}

/** Somebody, or everybody of a group. */
function correspondents({ name, address, group }: Address): Correspondent[] {
  return address ? [{ name, address }] : (group ?? []).flatMap(correspondents);
}

const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status$/;

/** Of a report alone: a mail that only encloses one reports nothing. */
function deliveryIn({ headers, attachments }: Email): DeliveryStatus[] {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\b.*report-type="?delivery-status/is.test(type)) return [];
  const status = attachments.find(({ mimeType }) => DELIVERY_STATUS.test(mimeType));
  return status ? deliveryStatuses(textIn(status).slice(0, MAIL_LIMITS.textLength)) : [];
}

function textIn({ content }: Attachment): string {
  return Buffer.from(content as Uint8Array<ArrayBuffer>).toString();
}

function asFile({ filename, mimeType, content }: Attachment, place: number): ReplyFile {
  const bytes = new Uint8Array(Buffer.from(content as Uint8Array<ArrayBuffer>));
  const ending = mimeType === 'message/rfc822' ? '.eml' : '';
  const name = fileName(filename, `Attachment ${place + 1}${ending}`);
  return { name, kind: replyFileKind(name, bytes), bytes };
}
