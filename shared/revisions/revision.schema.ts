import { z } from 'zod';
import { POINT_ADDRESS } from './point.rules.ts';

const NAME_MAX = 80;
const positionId = z.uuid();
const point = z.string().regex(POINT_ADDRESS, 'Choose one of the texts in the list');

export const revisionInput = z.object({
  positionId,
  number: z.coerce.number().int().min(1).max(100_000),
});

export const compareInput = z.object({ positionId, from: point, to: point });

export const makeRevisionInput = z.object({
  positionId,
  name: z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'Give this point a name')
    .max(NAME_MAX, `Shorten the name to ${NAME_MAX} characters or fewer`),
});

export const readInput = z.object({
  positionId,
  shown: point.refine((address) => !address.startsWith('read-'), 'Choose a text that can be read'),
  /** The person says so, where the page alone would not know. */
  marked: z.boolean().default(false),
});

export const sinceReadInput = z.object({ positionId, to: point });

export const restoreInput = z.object({
  positionId,
  point: point.refine((address) => /^[vr]/.test(address), 'Choose a version or a revision'),
});
