import { z } from 'zod';
import { base64url, proofInput } from './challenge.schema.ts';
import { MAX_PASSKEY_NAME } from './passkey.rules.ts';

const name = z
  .string()
  .trim()
  .min(1, 'Give the passkey a name, for example “My phone”')
  .max(MAX_PASSKEY_NAME, `Use ${MAX_PASSKEY_NAME} characters or fewer`);

/** What a person is about to do about their own passkeys, for which they ask for a code. */
export const askPasskeyCodeInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('register_passkey'), name }),
  z.object({ act: z.literal('remove_passkey'), passkeyId: z.uuid() }),
]);

export const startRegistrationInput = z.object({ name, proof: proofInput });

/** What a browser answers with when it has made a passkey. */
const attestation = z.object({
  id: base64url,
  clientDataJSON: base64url,
  attestationObject: base64url,
});

export const finishRegistrationInput = z.object({ challengeId: z.uuid(), name, attestation });
export type RegistrationGiven = z.infer<typeof finishRegistrationInput>;

export const removePasskeyInput = z.object({ passkeyId: z.uuid(), proof: proofInput });
