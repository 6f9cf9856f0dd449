import { z } from 'zod';
import * as limits from './engagement.rules.ts';
import {
  CAPACITIES,
  CHANNELS,
  FOLLOW_UP_MOVES_NAMED,
  FORMALITIES,
  SETTINGS,
  SIDES,
  VISIBILITIES,
} from './engagement.state.ts';
import { privateNumberWords } from './private-number.rules.ts';

const blankAsNull = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? null : value;

const shorten = (max: number) =>
  `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`;
const shown = z.string().trim();
/** Words that others may come to read: no private number is among them. */
const openWords = (name: string, max: number) =>
  shown.max(max, shorten(max)).superRefine((text, context) => {
    const message = privateNumberWords(name, text);
    if (message) context.addIssue({ code: 'custom', message });
  });
const optional = (words: z.ZodType<string>) =>
  z.preprocess(blankAsNull, words.nullable()).default(null);
const list = <Item extends z.ZodType>(item: Item, max: number, tooMany: string) =>
  z
    .preprocess(
      (value) => (Array.isArray(value) ? value : value ? [value] : []),
      z.array(item).max(max, tooMany),
    )
    .default([]);
const day = (missing: string) => z.iso.date({ error: missing });
const officeId = z.string().min(1).max(100);
const followUpWords = openWords('What is to be done', limits.FOLLOW_UP_LENGTH);
const followUpWho = openWords('Who does it', limits.WHO_LENGTH);

const contact = z.object({
  met: z
    .string({ error: 'Choose whom you met' })
    .max(120)
    .refine((met) => limits.metOf(met) !== null, 'Choose whom you met'),
  officialRole: optional(openWords('Their role', limits.ROLE_LENGTH)),
  happenedOn: day('Give the day'),
  channel: z.enum(CHANNELS, { error: 'Choose how' }).default('meeting'),
  formality: z.enum(FORMALITIES).default('formal'),
  setting: z.enum(SETTINGS).default('in_person'),
  capacity: z.enum(CAPACITIES).default('office'),
  side: z.enum(SIDES).default('mayor'),
  topics: list(
    z.string().min(1).max(limits.OWN_TOPIC_LENGTH),
    limits.MOST_TOPICS,
    `Choose ${limits.MOST_TOPICS} topics at most`,
  ),
  ownTopic: optional(openWords('Another topic', limits.OWN_TOPIC_LENGTH)),
  askIds: list(z.uuid(), limits.MOST_ASKS, `Choose ${limits.MOST_ASKS} asks at most`),
  gist: openWords('What was said', limits.GIST_LENGTH).min(3, 'Say in one line what was said'),
  visibility: z.enum(VISIBILITIES).default('office'),
});

type Followed = { followUp: string | null; followUpWho: string | null };

/** A task without anybody who does it is done by nobody. */
const named = ({ followUp, followUpWho: who }: Followed) => followUp === null || who !== null;
const nameSomebody = { path: ['followUpWho'], message: 'Say who does it' };

export const logEngagementInput = contact
  .extend({
    officeId,
    followUp: optional(followUpWords),
    followUpWho: optional(followUpWho),
    followUpBy: z.preprocess(blankAsNull, day('Give the day').nullable()).default(null),
  })
  .refine(named, nameSomebody);

/** A contact, and the mail it is completed from where there is one. */
export const logFromMailInput = logEngagementInput.and(z.object({ mailId: z.uuid().optional() }));

export const contactMailInput = z.object({ mailId: z.uuid() });
export const contactAddressInput = z.object({ officeId });

export const amendEngagementInput = contact.extend({
  engagementId: z.uuid(),
  /** The record that was read: an edit never hides another made meanwhile. */
  recordId: z.uuid(),
});

export const engagementListInput = z
  .object({ topic: z.string().max(limits.OWN_TOPIC_LENGTH).nullable().default(null) })
  .default({ topic: null });

export const followUpsInput = z
  .object({ done: z.boolean().default(false) })
  .default({ done: false });

export const engagementInput = z.object({ engagementId: z.uuid() });

export const addFollowUpInput = z.object({
  engagementId: z.uuid(),
  followUp: followUpWords.min(3, 'Say what is to be done'),
  followUpWho: followUpWho.min(1, 'Say who does it'),
  followUpBy: z.preprocess(blankAsNull, day('Give the day').nullable()).default(null),
});

export const markFollowUpInput = z.object({
  followUpId: z.uuid(),
  move: z.enum(FOLLOW_UP_MOVES_NAMED),
});

export type LogEngagement = z.infer<typeof logFromMailInput>;
export type AmendEngagement = z.infer<typeof amendEngagementInput>;
/** What a contact says, however it came to be written down. */
export type Contact = z.infer<typeof contact>;
