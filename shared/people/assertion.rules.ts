import {
  base64urlOf,
  bytesOfBase64url,
  bytesOfHex,
  hexOf,
  sha256Hex,
  sha256OfBytes,
} from '#shared/hash.ts';
import { challengeOf } from './challenge.rules.ts';
import { importCoseKey } from './cose-key.rules.ts';

/** What a passkey signed and with which key: whoever has it can check it again without us. */
export type Assertion = {
  /** What was proved, as `act` names it, and what its challenge was made with. */
  act: string;
  nonce: string;
  /** Where it was asked for: the forum's own address then. */
  origin: string;
  credentialId: string;
  /** In COSE form, as hexadecimal digits. */
  publicKey: string;
  /** These three in base64url, as browsers give them. */
  authenticatorData: string;
  clientDataJSON: string;
  signature: string;
};

export type AssertionFault =
  | 'passkey_unreadable'
  | 'passkey_words_differ'
  | 'passkey_elsewhere'
  | 'passkey_user_unverified'
  | 'passkey_signature_wrong';

const FLAGS_AT = 32;
const SHORTEST = 37;
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;

/**
 * What is wrong with a passkey's signature under an act, as WebAuthn Level 3, section 7.2, checks
 * it; null when nothing is. Throws NotSupportedError where this program does not know the algorithm.
 */
export async function faultInAssertion(
  assertion: Assertion,
  act: object,
): Promise<AssertionFault | null> {
  const read = await readAssertion(assertion);
  if (read === null) return 'passkey_unreadable';
  const { client, authenticator, signature, verifying } = read;
  const challenge = base64urlOf(bytesOfHex(await challengeOf(assertion.nonce, act)));
  if (client.type !== 'webauthn.get' || client.challenge !== challenge) {
    return 'passkey_words_differ';
  }
  const domain = await sha256Hex(new URL(assertion.origin).hostname);
  const isHere = client.origin === assertion.origin;
  if (!isHere || hexOf(authenticator.subarray(0, FLAGS_AT)) !== domain) return 'passkey_elsewhere';
  const flags = authenticator[FLAGS_AT] ?? 0;
  if ((flags & USER_PRESENT) === 0 || (flags & USER_VERIFIED) === 0) {
    return 'passkey_user_unverified';
  }
  const { key, algorithm } = verifying;
  const clientHash = bytesOfHex(await sha256OfBytes(read.clientBytes));
  const signed = Uint8Array.of(...authenticator, ...clientHash);
  const fits = await crypto.subtle.verify(algorithm, key, signature, signed);
  return fits ? null : 'passkey_signature_wrong';
}

type ClientData = { type?: unknown; challenge?: unknown; origin?: unknown };

/** The parts of an answer; null where one of them is cut off or is not what it claims to be. */
async function readAssertion(assertion: Assertion) {
  try {
    const clientBytes = bytesOfBase64url(assertion.clientDataJSON);
    const client: ClientData = JSON.parse(new TextDecoder().decode(clientBytes)) ?? {};
    const authenticator = bytesOfBase64url(assertion.authenticatorData);
    const verifying = await importCoseKey(assertion.publicKey);
    const signature = verifying.signature(bytesOfBase64url(assertion.signature));
    const isWhole = authenticator.length >= SHORTEST && URL.canParse(assertion.origin);
    return isWhole ? { clientBytes, client, authenticator, verifying, signature } : null;
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError') throw error;
    return null;
  }
}
