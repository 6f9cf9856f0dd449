import { z } from 'zod';
import { ARRANGEMENTS } from './agenda.rules.ts';
import { ACTION_ENDINGS, LATER_MOVES, STRANDS } from './meeting.state.ts';

const PLACE_MAX = 200;
const SOURCE_MAX = 500;
const REASON_MAX = 500;
const ITEM_MAX = 300;
const WHAT_MAX = 500;
const DECISIONS_MAX = 20_000;
const OUTCOME_MAX = 2_000;
const OFFICES_MAX = 100;
const KEY_MAX = 100;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`);
/** A field left empty in a form says nothing. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
const day = (error: string) => z.iso.date({ error });
const time = orNull(z.iso.time({ precision: -1, error: 'Enter a time, such as 10:00' }));

const when = {
  day: day('Enter the day, such as 8 December 2026'),
  startsAt: time,
  endsAt: time,
  place: orNull(text(PLACE_MAX)),
};

type Times = { startsAt: string | null; endsAt: string | null };
const inOrder = ({ startsAt, endsAt }: Times) =>
  endsAt === null || (startsAt !== null && endsAt > startsAt);
const ENDS_LATER = { path: ['endsAt'], message: 'Enter a time after the start' };

export const planMeetingInput = z
  .object({
    forumId: z.string({ error: 'Choose a forum' }).min(1, 'Choose a forum').max(KEY_MAX),
    strand: orNull(z.enum(STRANDS)),
    move: z.enum(['plan', 'record'], { error: 'Choose whether it is still to come' }),
    ...when,
    source: orNull(text(SOURCE_MAX)),
    officeIds: z.array(z.string().max(KEY_MAX)).max(OFFICES_MAX),
  })
  .refine(inOrder, ENDS_LATER);
export type PlanMeeting = z.infer<typeof planMeetingInput>;

export const changeMeetingInput = z
  .object({
    meetingId: z.uuid(),
    move: z.enum(LATER_MOVES),
    ...when,
    reason: orNull(text(REASON_MAX)),
  })
  .refine(inOrder, ENDS_LATER)
  .refine(({ move, reason }) => move === 'hold' || reason !== null, {
    path: ['reason'],
    message: 'Say why',
  });
export type ChangeMeeting = z.infer<typeof changeMeetingInput>;

/** `like`: the meeting that the new one is to be like. */
export const choicesInput = z.object({ like: z.uuid().optional() });

const OFFICE = z.string({ error: 'Choose an office' }).min(1, 'Choose an office').max(KEY_MAX);
/** Named apart from the fields of the page's other forms. */
export const inviteInput = z.object({ meetingId: z.uuid(), invitee: OFFICE });
export type Invite = z.infer<typeof inviteInput>;
export const strikeOffInput = z.object({
  meetingId: z.uuid(),
  struckOff: OFFICE,
  whyStruckOff: text(REASON_MAX).min(1, 'Say why'),
});
export type StrikeOff = z.infer<typeof strikeOffInput>;

export const meetingInput = z.object({ meetingId: z.uuid() });

export const offeredItemInput = z.object({
  meetingId: z.uuid(),
  key: z.string({ error: 'Choose an item' }).min(1, 'Choose an item').max(KEY_MAX),
});
export const ownItemInput = z.object({
  meetingId: z.uuid(),
  words: text(ITEM_MAX).min(1, 'Say what the item is'),
});
export const arrangeInput = z.object({
  meetingId: z.uuid(),
  key: z.string().min(1).max(KEY_MAX),
  how: z.enum(ARRANGEMENTS),
});

export const minutesInput = z.object({
  meetingId: z.uuid(),
  decisions: text(DECISIONS_MAX).min(1, 'Say what was decided, or that nothing was'),
  outcome: orNull(text(OUTCOME_MAX)),
  published: z.boolean(),
});

export const recordActionInput = z.object({
  meetingId: z.uuid(),
  what: text(WHAT_MAX).min(1, 'Say what is to be done'),
  officeId: orNull(z.string().max(KEY_MAX)),
  dueOn: orNull(day('Enter the day as a date, such as 8 December 2026')),
});
export const endActionInput = z
  .object({
    actionId: z.uuid(),
    ended: z.enum(ACTION_ENDINGS, { error: 'Choose whether it is done or dropped' }),
    reason: orNull(text(REASON_MAX)),
  })
  .refine(({ ended, reason }) => ended === 'done' || reason !== null, {
    path: ['reason'],
    message: 'Say why it is dropped',
  });
