import { z } from 'zod';
import { askedInput, logResponseInput } from './response.schema.ts';

const FILE_BYTES = 5 * 1024 * 1024;
const REASON_MAX = 500;

/** A file as it was chosen; its name says what it is only where its bytes do not. */
const replyFile = z.object(
  {
    name: z.string().min(1).max(1_000),
    bytes: z
      .instanceof(Uint8Array<ArrayBuffer>)
      .refine((bytes) => bytes.length > 0, 'This file is empty. Choose another')
      .refine((bytes) => bytes.length <= FILE_BYTES, 'Choose a file of at most 5 MB'),
  },
  { error: 'Choose the file that the reply came in' },
);
export type UploadedFile = z.infer<typeof replyFile>;

export const readFileInput = askedInput.extend({ file: replyFile });

/** A response, with the file it came in or the mail it is logged from. */
export const logReplyInput = logResponseInput.and(
  z.object({ file: replyFile.optional(), intakeId: z.uuid().optional() }),
);
export type LogReply = z.infer<typeof logReplyInput>;

export const intakeInput = z.object({ intakeId: z.uuid() });
export const fileInput = z.object({ fileId: z.uuid() });

export const discardInput = intakeInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why this is no reply, such as “the same letter came by post and is logged”')
    .max(REASON_MAX, `Shorten the reason to ${REASON_MAX} characters or fewer`),
});
