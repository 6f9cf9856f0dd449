import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { COSEALG } from '@simplewebauthn/server/helpers';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { countTry, insertChallenge } from '#db/people/challenge.writes.ts';
import { passkeysOf } from '#db/people/passkey.reads.ts';
import { countPasskeys, insertPasskey } from '#db/people/passkey.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { bytesOfHex } from '#shared/hash.ts';
import { refuseAnotherPasskey } from '#shared/people/passkey.rules.ts';
import type { RegistrationGiven, startRegistrationInput } from '#shared/people/passkey.schema.ts';
import { CHALLENGE_MS, newChallenge, takeChallenge } from './new-challenge.ts';
import { withProof } from './prove-act.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/** Signatures that every verifier can check. */
const ALGORITHMS = [COSEALG.ES256, COSEALG.EdDSA, COSEALG.RS256];

/** After a code by email: what a browser makes a new passkey with. */
export function startRegistration(ctx: Asking, input: z.infer<typeof startRegistrationInput>) {
  return withProof(ctx, input.proof, async (trx, prove) => {
    await prove({ act: 'register_passkey', name: input.name });
    const refused = refuseAnotherPasskey(await countPasskeys(trx, ctx.person.id));
    if (refused) refuse(refused);
    const challenge = await newChallenge(ctx, creating(input));
    const asked = { ...challenge, kind: 'registration' as const, codeHash: null };
    const challengeId = await insertChallenge(trx, asked);
    return { challengeId, options: await optionsFor(ctx, trx, challenge.actHash) };
  });
}

function creating({ name }: { name: string }) {
  return { act: 'create_passkey', name };
}

async function optionsFor(
  { person, installation }: Asking,
  trx: Transaction<Database>,
  actHash: string,
) {
  const passkeys = await passkeysOf(trx, person.id);
  return generateRegistrationOptions({
    rpName: 'Concord',
    rpID: new URL(installation.publicUrl).hostname,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOfHex(actHash),
    excludeCredentials: passkeys.map(({ credentialId: id }) => ({ id })),
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: CHALLENGE_MS,
  });
}

/** Keeps the passkey that a browser made for exactly this challenge, its user verified. */
export async function finishRegistration(ctx: Asking, given: RegistrationGiven) {
  const { challengeId, name } = given;
  await countTry(ctx.db, challengeId);
  await ctx.db.transaction().execute(async (trx) => {
    const answered = { challengeId, kind: 'registration' as const };
    const { actHash } = await takeChallenge(ctx, trx, answered, creating(given));
    const credential = await verifiedCredential(ctx, given, actHash);
    if (!credential) refuse('passkey_not_made');
    const { id: credentialId, publicKey, counter } = credential;
    const refused = refuseAnotherPasskey(await countPasskeys(trx, ctx.person.id));
    if (refused) refuse(refused);
    const passkey = { name, credentialId, publicKey, counter, at: ctx.now() };
    if (!(await insertPasskey(trx, { ...passkey, personId: ctx.person.id }))) {
      refuse('passkey_known');
    }
  });
}

/** The key that was made; null where anything about the answer is not as it was asked for. */
async function verifiedCredential(
  { installation }: Asking,
  { attestation: { id, ...response } }: RegistrationGiven,
  actHash: string,
) {
  const { origin, hostname } = new URL(installation.publicUrl);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: Buffer.from(actHash, 'hex').toString('base64url'),
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return registrationInfo?.credential ?? null;
  } catch {
    return null;
  }
}
