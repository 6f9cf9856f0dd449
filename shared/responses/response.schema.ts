import { z } from 'zod';
import { ANSWERS } from './answer.state.ts';
import { RESPONSE_KINDS } from './response.state.ts';

/** Room for a whole letter, pasted. */
const SUMMARY_MAX = 20_000;
const REASON_MAX = 1_000;
const NOTE_MAX = 500;
const ASKS_MAX = 200;

export const askedInput = z.object({ positionId: z.uuid() });

/** The oral reply that a new one is to put in writing, where the form was opened from one. */
export const responseFormInput = askedInput.extend({ confirmsId: z.uuid().optional() });

const answer = z.enum(ANSWERS, { error: 'Choose what government said' });
const note = z
  .string()
  .trim()
  .max(NOTE_MAX, `Shorten the note to ${NOTE_MAX} characters or fewer`)
  .optional();
/** A field left empty in a form says nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A form sends each line end as two characters: a letter is as long as it was where it was pasted. */
function withOwnLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

export const logResponseInput = z
  .object({
    positionId: z.uuid(),
    kind: z.enum(RESPONSE_KINDS, { error: 'Choose what kind of reply it is' }),
    receivedOn: z.iso.date({ error: 'Enter the day it was received, such as 24 November 2026' }),
    postId: orNothing(z.string().max(100)),
    fromName: orNothing(z.string().trim().max(200, 'Shorten the name to 200 characters or fewer')),
    /** The office it was written to; left out where it answers all who signed. */
    addressedTo: orNothing(z.string().max(100)),
    summary: z
      .string()
      .transform(withOwnLineEnds)
      .pipe(
        z
          .string()
          .max(
            SUMMARY_MAX,
            `Shorten this to ${SUMMARY_MAX.toLocaleString('en-GB')} characters or fewer`,
          ),
      )
      .default(''),
    reason: orNothing(
      z
        .string()
        .trim()
        .max(
          REASON_MAX,
          `Shorten the reason to ${REASON_MAX.toLocaleString('en-GB')} characters or fewer`,
        ),
    ),
    newExpectedOn: orNothing(
      z.iso.date({ error: 'Enter the new day as a date, such as 24 November 2026' }),
    ),
    transferredTo: orNothing(z.string().max(100)),
    correctsId: orNothing(z.uuid({ error: 'Choose the reply that this one corrects' })),
    confirmsId: orNothing(z.uuid({ error: 'Choose the oral reply that this one confirms' })),
    /** What it answers, ask by ask; the asks may belong to other positions too. */
    answers: z
      .array(z.object({ askId: z.uuid(), answer, note }))
      .max(ASKS_MAX)
      .default([]),
    /** Asks it is about without an answer to them. None and no answers: its whole position. */
    about: z.array(z.uuid()).max(ASKS_MAX).default([]),
  })
  .refine(({ kind, summary }) => SPEAKS_FOR_ITSELF.includes(kind) || summary !== '', {
    path: ['summary'],
    message: 'Paste the reply, or say in a sentence or two what it says',
  })
  .refine((response) => response.kind !== 'holding' || response.reason, {
    path: ['reason'],
    message: 'Enter the reason it gives for the delay; write “none given” where it gives none',
  })
  .refine((response) => response.kind !== 'holding' || response.newExpectedOn, {
    path: ['newExpectedOn'],
    message: 'Enter the day by which the holding reply promises an answer',
  })
  .refine((response) => response.kind !== 'correction' || response.correctsId, {
    path: ['correctsId'],
    message: 'Choose the reply that this one corrects',
  });
export type LogResponse = z.infer<typeof logResponseInput>;

/** Kinds whose other fields say enough, so that nothing more need be typed. */
const SPEAKS_FOR_ITSELF: readonly string[] = ['acknowledgement', 'holding', 'transfer'];

export const classifyInput = z.object({
  askId: z.uuid({ error: 'Choose the ask it answers' }),
  responseId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  answer,
  note,
});
