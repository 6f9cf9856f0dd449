import { z } from 'zod';

export const ledgerPageInput = z.object({
  /** Entries with a lower number than this; the newest when left out. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

const positionId = z.uuid();

export const bundleInput = z.object({ positionId });

export const receiptInput = z.union([
  z.object({ positionId, decisionId: z.uuid() }),
  z.object({ positionId, seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
]);

const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** The code at a letter's foot as people type it, or the letter's whole hash. */
export const issuedLetterInput = z.object({
  code: z
    .string()
    .trim()
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .transform((typed) => (HASH.test(typed.toLowerCase()) ? typed.toLowerCase() : crockford(typed)))
    .refine((code) => CODE.test(code) || HASH.test(code), {
      error: 'Enter the code from the foot of the letter, such as 7Q2M-4KXP-0ZRT',
    }),
});

/** What is misread in this alphabet means the digit it looks like. */
function crockford(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** The largest file of proof, in characters: some ten thousand entries with their texts. */
export const MAX_PROOF_CHARACTERS = 5 * 1024 * 1024;

const proof = z
  .string()
  .min(1, 'Choose a file, or paste its contents')
  .max(
    MAX_PROOF_CHARACTERS,
    'This file is larger than 5 MB. Check it with the offline file instead',
  );

export const verifyInput = z.object({
  proof,
  /** A second file of the same forum, to hold the first one against. */
  witness: proof.optional(),
});
