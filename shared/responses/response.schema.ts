import { z } from 'zod';
import { ANSWERS } from './answer.state.ts';
import { RESPONSE_KINDS } from './response.state.ts';

const SUMMARY_MAX = 2_000;
const NOTE_MAX = 500;

export const askedInput = z.object({ positionId: z.uuid() });

const answer = z.enum(ANSWERS, { error: 'Choose what government said' });
const note = z
  .string()
  .trim()
  .max(NOTE_MAX, `Shorten the note to ${NOTE_MAX} characters or fewer`)
  .optional();
/** A field left empty in a form says nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const logResponseInput = z
  .object({
    positionId: z.uuid(),
    kind: z.enum(RESPONSE_KINDS, { error: 'Choose what kind of reply it is' }),
    receivedOn: z.iso.date({ error: 'Enter the day it was received, such as 24 November 2026' }),
    postId: orNothing(z.string().max(100)),
    fromName: orNothing(z.string().trim().max(200, 'Shorten the name to 200 characters or fewer')),
    summary: z
      .string()
      .trim()
      .min(1, 'Say in a sentence or two what it says')
      .max(SUMMARY_MAX, `Shorten this to ${SUMMARY_MAX} characters or fewer`),
    newExpectedOn: orNothing(
      z.iso.date({ error: 'Enter the new day as a date, such as 24 November 2026' }),
    ),
    correctsId: orNothing(z.uuid({ error: 'Choose the reply that this one corrects' })),
    answers: z
      .array(z.object({ askId: z.uuid(), answer, note }))
      .max(200)
      .default([]),
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

export const classifyInput = z.object({
  askId: z.uuid({ error: 'Choose the ask it answers' }),
  responseId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  answer,
  note,
});
