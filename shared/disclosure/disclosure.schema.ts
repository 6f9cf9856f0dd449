import { z } from 'zod';

const ASKED_MAX = 2_000;
const WORDS_MAX = 200;

/** A field left empty in a form says nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const day = (what: string) => z.iso.date({ error: `Enter ${what}, such as 24 November 2026` });

export const logRequestInput = z.object({
  receivedOn: day('the day it was received'),
  asked: z
    .string()
    .trim()
    .min(1, 'Say what is asked for')
    .max(ASKED_MAX, `Shorten this to ${ASKED_MAX} characters or fewer`),
  positionId: orNothing(z.uuid({ error: 'Choose a position, or leave it open' })),
  words: orNothing(
    z.string().trim().max(WORDS_MAX, `Shorten the words to ${WORDS_MAX} characters or fewer`),
  ),
  from: orNothing(day('the first day')),
  to: orNothing(day('the last day')),
});

export const requestInput = z.object({ requestId: z.uuid() });
