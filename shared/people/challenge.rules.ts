import { canonicalJson, sha256Hex } from '#shared/hash.ts';

/** How long a code or a passkey's challenge serves. */
export const CHALLENGE_MINUTES = 10;
/** How often a code may be tried before another has to be asked for. */
export const MOST_TRIES = 5;
/** How many codes a person may have open at once: each is a message to them. */
export const MOST_OPEN_CODES = 5;
export const CODE_DIGITS = 6;

export type ChallengeRefusal =
  | 'challenge_unknown'
  | 'challenge_used'
  | 'challenge_expired'
  | 'challenge_spent'
  | 'challenge_differs';

export type AskedChallenge = {
  personId: string;
  actHash: string;
  /** How often it was tried, this time included. */
  tries: number;
  expiresAt: Date;
  usedAt: Date | null;
};

/**
 * Whether an answer to this challenge can still prove what somebody is about to do. Another
 * person's challenge is as one that is not there.
 */
export function refuseChallenge(
  challenge: AskedChallenge | undefined,
  { personId, actHash }: { personId: string; actHash: string },
  now: Date,
): ChallengeRefusal | null {
  if (!challenge || challenge.personId !== personId) return 'challenge_unknown';
  if (challenge.usedAt !== null) return 'challenge_used';
  if (now >= challenge.expiresAt) return 'challenge_expired';
  if (challenge.tries > MOST_TRIES) return 'challenge_spent';
  return challenge.actHash === actHash ? null : 'challenge_differs';
}

/**
 * What a person confirms, and what a passkey signs: SHA-256(nonce ‖ JCS(act)), so that a proof
 * serves one act alone.
 */
export function challengeOf(nonce: string, act: object): Promise<string> {
  return sha256Hex(nonce + canonicalJson(act));
}
