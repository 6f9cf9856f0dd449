import { z } from 'zod';
import { joinInput, successorWordInput } from '#shared/letters/letter.schema.ts';
import { decideInput, heldOverInput, withdrawInput } from './round.schema.ts';

/** What somebody is about to do, for which they ask to be asked for proof. */
const actInput = z.discriminatedUnion('act', [
  decideInput.extend({ act: z.literal('decide') }),
  withdrawInput.extend({ act: z.literal('withdraw') }),
  heldOverInput.omit({ answer: true }).extend({ act: z.enum(['adopt', 'refuse']) }),
  joinInput.extend({ act: z.literal('join') }),
  successorWordInput.extend({ act: z.literal('say') }),
]);
export type ActInput = z.infer<typeof actInput>;

export const askProofInput = z.object({ act: actInput, by: z.enum(['email_code', 'passkey']) });
