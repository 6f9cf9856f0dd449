import { z } from 'zod';
import { CHOICES } from '#shared/sign-off/decision.state.ts';
import { decideInput } from '#shared/sign-off/round.schema.ts';
import { NOTE_LENGTH } from './clearance.rules.ts';

const note = (tooLong: string) => z.string().trim().max(NOTE_LENGTH, tooLong);

const LENGTH = `${NOTE_LENGTH.toLocaleString('en-GB')} characters`;

export const clearancePageInput = z.object({ positionId: z.uuid() });

/** What an office would decide, with a note for its mayor. It binds nobody. */
export const prepareInput = decideInput
  .pick({ roundId: true, officeId: true, readHash: true, reservations: true })
  .extend({
    choice: z.enum(CHOICES, { error: 'Choose what you recommend' }),
    note: note(`Shorten the note to ${LENGTH}`),
  });

const remark = note(`Shorten the remark to ${LENGTH}`);

export const clearInput = z.object({
  roundId: z.uuid(),
  officeId: z.string().min(1).max(100),
  /** The preparation that was read. */
  preparationId: z.uuid(),
  remark,
});

export const returnInput = clearInput.extend({
  remark: remark.min(1, 'Say what should be prepared differently'),
});
