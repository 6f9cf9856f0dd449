import { z } from 'zod';
import * as limits from './practice.rules.ts';
import { ADOPTION_MOVES_NAMED } from './practice.state.ts';

export const shownText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`);
/** A field left empty in a form says nothing. */
export const optionalText = (max: number) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      shownText(max).nullable(),
    )
    .default(null);
const ADDRESS = 'Give the address of the source, beginning with https://';
export const address = shownText(limits.SOURCE_LENGTH).pipe(
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: ADDRESS }),
);
export const officeId = z.string().min(1).max(100);

const wording = z.object({
  title: shownText(limits.TITLE_LENGTH).min(3, 'Give it a name others will find'),
  topic: optionalText(limits.TOPIC_LENGTH),
  ownTopic: optionalText(limits.TOPIC_LENGTH),
  what: shownText(limits.TEXT_LENGTH).min(3, 'Say what your office did'),
  tried: optionalText(limits.SHORT_LENGTH),
  cost: optionalText(limits.SHORT_LENGTH),
  staff: optionalText(limits.SHORT_LENGTH),
  notAgain: optionalText(limits.TEXT_LENGTH),
  effect: optionalText(limits.TEXT_LENGTH),
  evidence: z
    .array(
      z.object({ title: shownText(limits.SHORT_LENGTH).min(1, 'Say what it is'), source: address }),
    )
    .max(limits.MOST_EVIDENCE)
    .default([]),
  shared: z.boolean().default(false),
});

type Named = { topic: string | null; ownTopic: string | null };
const named = ({ topic, ownTopic }: Named) => topic !== null || ownTopic !== null;
const chooseTopic = { path: ['topic'], message: 'Choose a topic, or write one' };

export const writePracticeInput = wording.extend({ officeId }).refine(named, chooseTopic);
export const amendPracticeInput = wording
  .extend({
    practiceId: z.uuid(),
    /** The wording that was read: an edit never hides another made meanwhile. */
    wordingId: z.uuid(),
  })
  .refine(named, chooseTopic);

export const libraryInput = z
  .object({ topic: z.string().max(limits.TOPIC_LENGTH).nullable().default(null) })
  .default({ topic: null });
export const practiceInput = z.object({ practiceId: z.uuid() });
export const sharePracticeInput = z.object({ practiceId: z.uuid(), wordingId: z.uuid() });

export const adoptPracticeInput = z
  .object({
    practiceId: z.uuid(),
    officeId,
    move: z.enum(ADOPTION_MOVES_NAMED),
    since: optionalText(limits.SHORT_LENGTH),
    change: optionalText(limits.TEXT_LENGTH),
  })
  .refine(({ move, since }) => move === 'withdraw' || since !== null, {
    path: ['since'],
    message: 'Say since when',
  });

export const byGovernmentInput = z.object({
  practiceId: z.uuid(),
  nationally: shownText(limits.SHORT_LENGTH).min(3, 'Say what government did'),
  happened: shownText(limits.SHORT_LENGTH).min(1, 'Say when'),
  source: address,
  /** The entry that this one corrects. */
  replacesId: z.uuid().nullable().default(null),
});

export type ByGovernment = z.infer<typeof byGovernmentInput>;
export type WritePractice = z.infer<typeof writePracticeInput>;
export type AmendPractice = z.infer<typeof amendPracticeInput>;
export type AdoptPractice = z.infer<typeof adoptPracticeInput>;
/** What a practice says, however often it is said anew. */
export type Wording = z.infer<typeof wording>;
