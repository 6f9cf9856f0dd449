import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Transaction } from 'kysely';
import { lockPasskey, setPasskeyUsed } from '#db/people/passkey.writes.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import type { ProofGiven } from '#shared/people/challenge.schema.ts';

type Given = Extract<ProofGiven, { by: 'passkey' }>['assertion'];

/** What a passkey signed and with which key: whoever has it can check it again without us. */
export type Assertion = {
  /** What was proved, as `act` names it, and what its challenge was made with. */
  act: string;
  nonce: string;
  credentialId: string;
  /** In COSE form, as hexadecimal digits. */
  publicKey: string;
  authenticatorData: string;
  clientDataJSON: string;
  signature: string;
};

type Asked = {
  personId: string;
  act: string;
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
  const counter = await verifiedCounter({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    },
    expectedChallenge: Buffer.from(actHash, 'hex').toString('base64url'),
    expectedOrigin: new URL(publicUrl).origin,
    expectedRPID: new URL(publicUrl).hostname,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  });
  if (counter === null) refuse('passkey_wrong');
  await setPasskeyUsed(trx, { passkeyId: passkey.id, counter, at: now });
  return {
    act,
    nonce,
    credentialId,
    publicKey: passkey.publicKey.toString('hex'),
    ...signed(response),
  };
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
