import { z } from 'zod';
import { TOPICS } from './engagement.state.ts';
import { privateNumberWords } from './private-number.rules.ts';
import { QUARTER_PATTERN } from './quarter.rules.ts';
import {
  ALERT_ANSWERS,
  CONSENT_KINDS,
  CONSENT_MOVES_NAMED,
  LEANINGS,
  NOTHING_MOVES_NAMED,
} from './seat-at-the-table.state.ts';

const SOURCE_LENGTH = 300;
const MOST_DEPARTMENTS = 40;

const officeId = z.string().min(1).max(100);
const quarter = z.string().regex(QUARTER_PATTERN, 'Choose a quarter');

export const seatInput = z
  .object({ quarter: quarter.nullable().default(null) })
  .default({ quarter: null });

export const nothingInput = z.object({
  officeId,
  quarter,
  move: z.enum(NOTHING_MOVES_NAMED),
  departmentIds: z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z
      .array(z.string().min(1).max(100))
      .min(1, 'Choose at least one department')
      .max(MOST_DEPARTMENTS),
  ),
});

export const consentInput = z.object({
  officeId,
  kind: z.enum(CONSENT_KINDS),
  move: z.enum(CONSENT_MOVES_NAMED),
});

export const alertAnswerInput = z.object({
  engagementId: z.uuid(),
  topic: z.string().min(1).max(100),
  answer: z.enum(ALERT_ANSWERS, { error: 'Choose whether to share it' }),
});

export const leaningInput = z.object({
  topic: z.enum(TOPICS, { error: 'Choose a topic' }),
  postId: z.string().min(1, 'Choose whose word it is').max(100),
  stance: z.enum(LEANINGS, { error: 'Choose where they stand' }),
  saidOn: z.iso.date({ error: 'Give the day' }),
  source: z
    .string()
    .trim()
    .min(3, 'Say where this was said')
    .max(SOURCE_LENGTH, `Shorten this to ${SOURCE_LENGTH} characters or fewer`)
    .superRefine((text, context) => {
      const message = privateNumberWords('The source', text);
      if (message) context.addIssue({ code: 'custom', message });
    }),
});
