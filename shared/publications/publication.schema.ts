import { z } from 'zod';

const SUMMARY_MAX = 300;
const REASON_MAX = 500;

export const publicationDeskInput = z.object({
  positionId: z.uuid(),
  number: z.coerce.number().int().positive(),
});

export const publishInput = publicationDeskInput.extend({
  summary: z
    .string()
    .trim()
    .min(1, 'Say in a sentence what the mayors ask for')
    .max(SUMMARY_MAX, `Shorten the sentence to ${SUMMARY_MAX} characters or fewer`),
  embargoUntil: z.date({ error: 'Enter the day and time the embargo ends' }).optional(),
});
export type PublishInput = z.infer<typeof publishInput>;

export const takeDownInput = publicationDeskInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why the page is taken down')
    .max(REASON_MAX, `Shorten the reason to ${REASON_MAX} characters or fewer`),
});
export type TakeDownInput = z.infer<typeof takeDownInput>;

export const publicPageInput = z.object({ slug: z.string().min(1).max(120) });
