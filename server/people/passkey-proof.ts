import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Transaction } from 'kysely';
import { lockPasskey, setPasskeyUsed } from '#db/people/passkey.writes.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { type Assertion, faultInAssertion } from '#shared/people/assertion.rules.ts';
import type { ProofGiven } from '#shared/people/challenge.schema.ts';

type Given = Extract<ProofGiven, { by: 'passkey' }>['assertion'];

type Asked = {
  personId: string;
  act: { act: string };
  nonce: string;
  actHash: string;
  publicUrl: string;
  now: Date;
};

/** Checks that this person's own passkey, after verifying its user, signed exactly this challenge. */
export async function proveByPasskey(
  trx: Transaction<Database>,
  { id: credentialId, ...response }: Given,
  { personId, act, nonce, actHash, publicUrl, now }: Asked,
): Promise<Assertion> {
  const passkey = await lockPasskey(trx, { personId, credentialId });
  if (!passkey) refuse('passkey_unknown');
  const { origin, hostname } = new URL(publicUrl);
  const counter = await verifiedCounter({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    },
    expectedChallenge: Buffer.from(actHash, 'hex').toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: hostname,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  });
  if (counter === null) refuse('passkey_wrong');
  const publicKey = passkey.publicKey.toString('hex');
  const asked = { act: act.act, nonce, origin, credentialId, publicKey };
  const assertion = { ...asked, ...signed(response) };
  // Nothing is recorded that its receipt could not show again without us.
  if ((await faultInAssertion(assertion, act)) !== null) refuse('passkey_wrong');
  await setPasskeyUsed(trx, { passkeyId: passkey.id, counter, at: now });
  return assertion;
}

function signed({ authenticatorData, clientDataJSON, signature }: Omit<Given, 'id'>) {
  return { authenticatorData, clientDataJSON, signature };
}

/** The passkey's new counter; null where anything about the answer is not as it was asked for. */
async function verifiedCounter(answer: Parameters<typeof verifyAuthenticationResponse>[0]) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...answer,
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
