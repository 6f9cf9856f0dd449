import { z } from 'zod';
import { MAX_CHASE_NOTE } from './chase.rules.ts';

export const chaseInput = z.object({
  roundId: z.uuid(),
  /** Null for everybody still to answer. */
  officeId: z.string().min(1).max(100).nullable(),
  note: z.string().trim().max(MAX_CHASE_NOTE, `Shorten the note to ${MAX_CHASE_NOTE} characters`),
});

export const sendAgainInput = z.object({
  roundId: z.uuid(),
  officeId: z.string().min(1).max(100),
});

export const openRoundsInput = z.object({
  /** Only rounds that ask this office, and only what it says in them. */
  officeId: z.string().min(1).max(100).nullish(),
  page: z.number().int().min(1).max(100_000).default(1),
});
