import { z } from 'zod';

const MAX_BASE64URL = 4_096;

export const base64url = z
  .string()
  .max(MAX_BASE64URL)
  .regex(/^[A-Za-z0-9_-]+$/);

/** What a browser answers a passkey's challenge with. */
const assertion = z.object({
  id: base64url,
  clientDataJSON: base64url,
  authenticatorData: base64url,
  signature: base64url,
});

export const proofInput = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('email_code'),
    challengeId: z.uuid(),
    code: z
      .string()
      .transform((typed) => typed.replace(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, 'Enter the 6 digits of the code')),
  }),
  z.object({ by: z.literal('passkey'), challengeId: z.uuid(), assertion }),
]);
export type ProofGiven = z.infer<typeof proofInput>;
