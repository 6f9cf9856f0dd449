import { z } from 'zod';
import { DELEGATION_SCOPES } from './delegation.state.ts';

const MAX_POSITIONS = 100;
const MAX_INSTRUMENT = 500;

const day = (error: string) => z.iso.date({ error });

export const delegationInput = z.object({
  officeId: z.string().min(1).max(100),
  personId: z.uuid({ error: 'Choose who is to decide' }),
  from: day('Enter its first day'),
  to: day('Enter its last day'),
  scope: z.enum(DELEGATION_SCOPES, { error: 'Choose what it covers' }),
  positionIds: z.array(z.uuid()).max(MAX_POSITIONS).default([]),
  /** Where the signed paper is. */
  instrument: z
    .string()
    .trim()
    .min(1, 'Say where the signed paper is')
    .max(MAX_INSTRUMENT, `Shorten this to ${MAX_INSTRUMENT} characters`),
});

export const revokeDelegationInput = z.object({ delegationId: z.uuid() });
