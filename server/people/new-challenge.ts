import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { consumeChallenge, type NewChallenge } from '#db/people/challenge.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { CHALLENGE_MINUTES, challengeOf, refuseChallenge } from '#shared/people/challenge.rules.ts';

type Asking = Pick<Context, 'now'> & { person: Caller };

export const CHALLENGE_MS = CHALLENGE_MINUTES * 60_000;
const NONCE_BYTES = 32;

/** A challenge of this person's that serves this act alone. */
export async function newChallenge({ person, now }: Asking, act: object) {
  const nonce = randomBytes(NONCE_BYTES).toString('hex');
  const createdAt = now();
  return {
    personId: person.id,
    nonce,
    actHash: await challengeOf(nonce, act),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + CHALLENGE_MS),
  };
}

type Answered = { challengeId: string; kind: NewChallenge['kind'] };

/** Uses the challenge up with the transaction; refuses one that cannot prove this act. */
export async function takeChallenge(
  { person, now }: Asking,
  trx: Transaction<Database>,
  { challengeId, kind }: Answered,
  act: object,
) {
  const challenge = await consumeChallenge(trx, challengeId, now());
  const actHash = challenge ? await challengeOf(challenge.nonce, act) : '';
  const refused = refuseChallenge(challenge, { personId: person.id, actHash }, now());
  if (refused) refuse(refused);
  if (challenge?.kind !== kind) refuse('challenge_unknown');
  return challenge;
}
