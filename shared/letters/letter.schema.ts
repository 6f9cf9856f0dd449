import { z } from 'zod';

export const deskInput = z.object({ positionId: z.uuid() });

export const versionInput = z.object({
  positionId: z.uuid(),
  number: z.coerce.number().int().positive(),
});

const dated = z.iso.date({ error: 'Enter the date the letter carries, such as 24 November 2026' });

export const issuePreviewInput = versionInput.extend({ dated: dated.optional() });

export const issueInput = z.object({
  positionId: z.uuid(),
  versionNumber: z.coerce.number().int().positive(),
  dated,
});
export type IssueInput = z.infer<typeof issueInput>;
