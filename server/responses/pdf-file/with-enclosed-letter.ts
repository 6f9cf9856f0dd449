import type { MailReading } from '#shared/responses/reply-file.state.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

/** A mail with the words of the first PDF in it after its own, which often say “see attached” and no more. */
export async function withEnclosedLetter(mail: MailReading): Promise<MailReading> {
  const letter = mail.attachments.find(({ kind }) => kind === 'pdf');
  if (!letter) return mail;
  const words = await wordsOfPdf(letter.bytes);
  return { ...mail, text: [mail.text.trim(), words].filter(Boolean).join('\n\n') };
}
