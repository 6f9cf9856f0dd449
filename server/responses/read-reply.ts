import { refuse } from '#server/trpc/trpc.ts';
import { openWord } from '#server/word-files/word-import/open-word.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import {
  fileName,
  filesOfMail,
  filledFromMail,
  opening,
  replyFileKind,
} from '#shared/responses/reply-file.rules.ts';
import type { UploadedFile } from '#shared/responses/reply-file.schema.ts';
import type { FilledIn, ReplyFile } from '#shared/responses/reply-file.state.ts';
import { openMail } from './mail-file/open-mail.ts';
import { withEnclosedLetter } from './pdf-file/with-enclosed-letter.ts';
import { wordsOfPdf } from './pdf-file/words-of-pdf.ts';

export type ReadReply = { filled: FilledIn; files: ReplyFile[] };

/** What a file says of the reply in it, and all that is to be kept of it. */
export async function readReply(file: UploadedFile, today: string): Promise<ReadReply> {
  const name = fileName(file.name, 'Reply');
  const { bytes } = file;
  const kind = replyFileKind(name, bytes);
  if (kind === 'other') refuse('reply_file_unknown');
  if (kind === 'eml') return readUploadedMail(name, bytes, today);
  const summary = kind === 'docx' ? await wordsOfWord(bytes) : opening(await wordsOfPdf(bytes));
  const filled = { receivedOn: null, fromName: null, summary };
  return { filled, files: [{ name, kind, bytes }] };
}

async function readUploadedMail(name: string, bytes: Uint8Array<ArrayBuffer>, today: string) {
  const opened = await openMail(bytes);
  if ('refused' in opened) refuse(opened.refused);
  const { reading } = opened;
  const filled = filledFromMail(await withEnclosedLetter(reading), today);
  return { filled, files: filesOfMail(name, bytes, reading) };
}

async function wordsOfWord(bytes: Uint8Array): Promise<string> {
  const opened = await openWord(bytes);
  return 'refused' in opened ? refuse(opened.refused) : opening(plainText(opened.reading.text));
}
