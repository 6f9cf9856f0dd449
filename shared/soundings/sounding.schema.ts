import { z } from 'zod';
import { ANSWER_LENGTH } from './answer.rules.ts';
import {
  ASKED_BY_LENGTH,
  AUDIENCE_LENGTH,
  BACKGROUND_LENGTH,
  MAX_QUESTIONS,
  OUTCOME_LENGTH,
  QUESTION_LENGTH,
  SOURCE_LENGTH,
  SUMMARY_LENGTH,
  TITLE_LENGTH,
} from './sounding.rules.ts';
import { ATTRIBUTIONS, RESPONSES, RETURN_WORDS } from './sounding.state.ts';

const MOST_OFFICES = 50;

/** PostgreSQL stores no NUL, and nobody types one. Line breaks are the same from every browser. */
function words(what: string, length: number) {
  return z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z.string().max(length, `Shorten ${what} to ${length.toLocaleString('en-GB')} characters`),
    );
}

function needed(what: string, length: number, missing: string) {
  return words(what, length).pipe(z.string().min(1, missing));
}

const sounding = { soundingId: z.uuid() };
const office = { ...sounding, officeId: z.string().min(1).max(100) };

export const soundingInput = z.object(sounding);

export const draftSoundingInput = z.object({
  title: needed('the title', TITLE_LENGTH, 'Say what it is about'),
  department: needed('the department', ASKED_BY_LENGTH, 'Say which department asks'),
  post: needed('the post', ASKED_BY_LENGTH, 'Say the post of whoever asks'),
  official: words('the name', ASKED_BY_LENGTH),
  background: words('the background', BACKGROUND_LENGTH),
  audience: needed('who will see it', AUDIENCE_LENGTH, 'Say who will see the return'),
  questions: z
    .array(words('each question', QUESTION_LENGTH))
    .transform((typed) => typed.filter((question) => question !== ''))
    .pipe(
      z
        .array(z.string())
        .min(1, 'Ask at least one question')
        .max(MAX_QUESTIONS, `Ask ${MAX_QUESTIONS} questions at most`),
    ),
  officeIds: z
    .array(z.string().min(1).max(100))
    .min(1, 'Choose the offices to ask')
    .max(MOST_OFFICES)
    .transform((ids) => [...new Set(ids)].toSorted()),
  offered: z.enum(ATTRIBUTIONS, { error: 'Choose how answers are shown' }),
  opensAt: z.date({ error: 'Enter the day and time it opens' }).nullable(),
  closesAt: z.date({ error: 'Enter the day and time it closes' }),
});

export const redraftSoundingInput = draftSoundingInput.extend(sounding);

export const answerSoundingInput = z.object({
  ...office,
  response: z.enum(RESPONSES, { error: 'Choose what your office says' }),
  words: z.array(words('the answer', ANSWER_LENGTH)).max(MAX_QUESTIONS),
  attribution: z.enum(ATTRIBUTIONS).nullable(),
});

/** One version of an office's answer. */
export const answerMailInput = z.object({ ...office, number: z.number().int().positive() });

export const consolidateInput = z.object({
  ...sounding,
  summary: needed('the summary', SUMMARY_LENGTH, 'Write the summary'),
  clearBy: z.date({ error: 'Enter the day and time offices have to clear it by' }),
});

const REMARK_LENGTH = 1_000;

export const wordOnReturnInput = z
  .object({
    ...office,
    /** The text that was read. */
    consolidationId: z.uuid(),
    word: z.enum(RETURN_WORDS),
    remark: words('the remark', REMARK_LENGTH),
    narrowTo: z.enum(ATTRIBUTIONS).nullable(),
  })
  .refine(({ word, remark, narrowTo }) => word === 'cleared' || remark !== '' || narrowTo, {
    path: ['remark'],
    error: 'Say what should be different',
  });

export const soundingOutcomeInput = z.object({
  ...sounding,
  happenedOn: z.iso.date({ error: 'Enter the day' }),
  words: needed('what happened', OUTCOME_LENGTH, 'Say what government did'),
  source: needed('the source', SOURCE_LENGTH, 'Say where this is known from'),
});

export const sendReturnInput = z.object({ ...sounding, consolidationId: z.uuid() });
