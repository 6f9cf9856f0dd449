import { z } from 'zod';
import { VERDICTS } from './settled-text.rules.ts';

const positionId = z.uuid();
const suggestionId = z.string().min(1).max(64);
const verdict = z.enum(VERDICTS);
/** More than anybody settles one by one. */
const MOST_AT_ONCE = 500;

export const settleInput = z.object({
  positionId,
  ids: z.array(suggestionId).min(1).max(MOST_AT_ONCE),
  verdict,
});

/** Everything one office has suggested; null is the secretariat. */
export const settleOfficeInput = z.object({
  positionId,
  officeId: z.string().min(1).max(100).nullable(),
  verdict,
});

export const withdrawInput = z.object({ positionId, id: suggestionId });
