import { z } from 'zod';

const file = z
  .instanceof(Uint8Array, { error: 'Choose a Word file' })
  .refine((bytes) => bytes.length > 0, {
    error: 'Choose a Word file',
  });

export const wordFileInput = z.object({ positionId: z.uuid(), file });
export type WordFileInput = z.infer<typeof wordFileInput>;

/** What was shown before it was confirmed: filling an empty draft, or changes to its text. */
export const bringInInput = wordFileInput.extend({ mode: z.enum(['text', 'changes']) });
export type BringInInput = z.infer<typeof bringInInput>;
