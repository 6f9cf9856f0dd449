import { z } from 'zod';
import { STANCES } from '#shared/stances/stance.state.ts';
import { LEVELS, MAX_WEIGHT, SOFTER_LEVELS, WEIGHINGS } from './cell.state.ts';

const positionId = z.uuid();
const officeId = z.string().min(1).max(100);
const blockId = z.string().min(1).max(100);
const MAX_WORDS = 4_000;

const level = z.coerce.number().pipe(z.literal(LEVELS, { error: 'Choose a wording' }));
const softerLevel = z.coerce.number().pipe(z.literal(SOFTER_LEVELS));
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Reload the page, read the words, and say it again');
const flag = z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]);

export const exploreInput = z.object({
  positionId,
  weights: z.enum(WEIGHINGS).catch('set'),
  /** Which coalition to show: "p" or "o" for the line, and its offices as a number in base 36. */
  point: z.string().max(20).optional().catch(undefined),
});

export const softerWordingInput = z.object({
  positionId,
  blockId,
  level: softerLevel,
  /** Without words it is taken back. */
  words: z.string().trim().normalize('NFC').max(MAX_WORDS, 'Shorten the wording').default(''),
  shared: flag.default(false),
});

export const sayOfWordingInput = z.object({
  positionId,
  officeId,
  blockId,
  level: softerLevel,
  stance: z.enum([...STANCES, ''], { error: 'Choose where the office stands' }),
  wordsHash: hash,
});

export const mustHaveInput = z.object({
  positionId,
  officeId,
  blockId,
  /** A form sends an empty word for no longer insisting. */
  level: z.union([z.literal('').transform(() => null), z.null(), level]),
});

export const weightInput = z.object({
  positionId,
  blockId,
  weight: z.coerce
    .number({ error: 'Enter a whole number' })
    .int('Enter a whole number')
    .min(1, `Enter a number from 1 to ${MAX_WEIGHT}`)
    .max(MAX_WEIGHT, `Enter a number from 1 to ${MAX_WEIGHT}`),
});

export const linkInput = z.object({
  positionId,
  blockId,
  level,
  needsBlockId: blockId,
  needsLevel: level,
});
