import { z } from 'zod';
import { STANCES } from './stance.state.ts';

const NOTE_MAX = 2_000;
const positionId = z.uuid();
const officeId = z.string().min(1).max(100);

/** A form sends an empty word for saying nothing. */
const stance = z.enum([...STANCES, ''], { error: 'Choose where your office stands' });

export const setStanceInput = z.object({
  positionId,
  officeId,
  blockId: z.string().min(1).max(100),
  stance,
  note: z
    .string()
    .trim()
    .normalize('NFC')
    .max(NOTE_MAX, 'Shorten the note to 60 words')
    .default(''),
  /** The hash of the words the person read. */
  wordsHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Reload the page, read the words, and say it again'),
});

export const consentInput = z.object({
  positionId,
  officeId,
  agrees: z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]),
});
