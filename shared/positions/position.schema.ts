import { z } from 'zod';
import { MARKINGS } from './marking.state.ts';
import { STARTS, TITLE_MAX } from './opening.rules.ts';
import { POSITION_FILTERS } from './position.state.ts';

export const TITLE_MIN = 3;
export const COALITION_MIN = 2;
export const ADDRESSEES_MAX = 10;
const LAST_PAGE = 10_000;

export const positionInput = z.object({ positionId: z.uuid() });

export const listPositionsInput = z.object({
  filter: z.enum(POSITION_FILTERS).default('live'),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
});

const drafterOfficeIds = z
  .array(z.string().min(1).max(100))
  .min(1, 'Choose at least one office that writes the text')
  .max(100);

export const setDraftersInput = z.object({ positionId: z.uuid(), officeIds: drafterOfficeIds });

export const markPositionInput = z.object({
  positionId: z.uuid(),
  marking: z.enum(MARKINGS, { error: 'Choose how the position is marked' }),
});

export const openPositionInput = z
  .object({
    title: z
      .string()
      .trim()
      .min(TITLE_MIN, `Give the position a title of at least ${TITLE_MIN} characters`)
      .max(TITLE_MAX, `Shorten the title to ${TITLE_MAX} characters or fewer`),
    coalitionKind: z.enum(['forum', 'named'], {
      error: 'Choose whether it is open to the whole forum or to chosen offices',
    }),
    officeIds: z.array(z.string().min(1).max(100)).max(100).default([]),
    postIds: z
      .array(z.string().min(1).max(100))
      .min(1, 'Choose at least one post to address')
      .max(ADDRESSEES_MAX, `Address at most ${ADDRESSEES_MAX} posts`),
    campaignId: z.string().min(1).max(100).optional(),
    /** The offices that write the text themselves; without them, all of the coalition. */
    drafterOfficeIds: drafterOfficeIds.optional(),
    startsFrom: z.enum(STARTS, { error: 'Choose what the text starts with' }).default('empty'),
    /** The earlier position whose text it starts with. */
    earlierPositionId: z.uuid('Choose the earlier position').optional(),
  })
  .refine((p) => p.coalitionKind === 'forum' || new Set(p.officeIds).size >= COALITION_MIN, {
    path: ['officeIds'],
    message: `Choose at least ${COALITION_MIN} offices`,
  })
  .refine((p) => p.startsFrom !== 'earlier_position' || p.earlierPositionId, {
    path: ['earlierPositionId'],
    message: 'Choose the earlier position',
  });
