import PostalMime, { type Attachment, type Header } from 'postal-mime';
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
    sentAt: date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null,
    subject: subject.slice(0, MAIL_LIMITS.textLength),
    text: text.slice(0, MAIL_LIMITS.textLength),
    automatic: isAutomatic(mail.headers),
    attachments: mail.attachments.map(asFile),
  };
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

function asFile({ filename, mimeType, content }: Attachment, place: number): ReplyFile {
  const bytes = new Uint8Array(Buffer.from(content as Uint8Array<ArrayBuffer>));
  const ending = mimeType === 'message/rfc822' ? '.eml' : '';
  const name = fileName(filename, `Attachment ${place + 1}${ending}`);
  return { name, kind: replyFileKind(name, bytes), bytes };
}
