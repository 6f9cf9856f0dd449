import { z } from 'zod';
import { CHECKS, REPORTS } from './commitment.state.ts';

const WORDS_MAX = 2_000;
const MEASURE_MAX = 500;
const TITLE_MAX = 200;
const SOURCE_MAX = 1_000;
const QUOTE_MAX = 1_000;
const REASON_MAX = 1_000;

const count = (max: number) => max.toLocaleString('en-GB');
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten this to ${count(max)} characters or fewer`);
/** A field left empty in a form says nothing. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

export const commitmentsInput = z.object({ positionId: z.uuid() });
export const postInput = z.object({ postId: z.string().min(1).max(100) });
export const departmentInput = z.object({ departmentId: z.string().min(1).max(100) });
export const commitmentInput = z.object({ commitmentId: z.uuid() });

export const recordInput = z.object({
  positionId: z.uuid(),
  responseId: z.uuid({ error: 'Choose the reply it stands in' }),
  words: text(WORDS_MAX).min(1, 'Copy the exact words from the reply'),
  postId: z
    .string({ error: 'Choose the post that made it' })
    .min(1, 'Choose the post that made it')
    .max(100),
  measure: orNull(text(MEASURE_MAX)),
  dueOn: orNull(z.iso.date({ error: 'Enter the day as a date, such as 24 November 2026' })),
  askIds: z.array(z.uuid()).min(1, 'Choose at least one ask it answers').max(200),
});
export type RecordCommitment = z.infer<typeof recordInput>;

const evidence = {
  evidenceTitle: text(TITLE_MAX).min(1, 'Say what the evidence is'),
  evidenceSource: text(SOURCE_MAX).min(1, 'Give a link, or say which paper it is and who holds it'),
  evidenceOn: z.iso.date({ error: 'Enter the day of the evidence, such as 24 November 2026' }),
  evidenceQuote: orNull(text(QUOTE_MAX)),
};

export const reportInput = z.object({
  commitmentId: z.uuid(),
  said: z.enum(REPORTS, { error: 'Choose where it stands now' }),
  ...evidence,
});
export type ReportOnCommitment = z.infer<typeof reportInput>;

export const checkInput = z
  .object({
    commitmentId: z.uuid(),
    /** The report of delivery that was read. */
    claimId: z.uuid(),
    said: z.enum(CHECKS, { error: 'Choose whether you confirm it' }),
    reason: orNull(text(REASON_MAX)),
    ...evidence,
  })
  .refine(({ said, reason }) => said !== 'contested' || reason !== null, {
    path: ['reason'],
    message: 'Say why you contest it',
  });
export type CheckCommitment = z.infer<typeof checkInput>;
