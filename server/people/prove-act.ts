import { randomInt } from 'node:crypto';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Transaction } from 'kysely';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { countOpenCodes, countTry, insertChallenge } from '#db/people/challenge.writes.ts';
import { passkeysOf } from '#db/people/passkey.reads.ts';
import type { Database } from '#db/schema.ts';
import { confirmationCodeEmail } from '#server/mail/confirmation-code.email.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { bytesOfHex, sha256Hex } from '#shared/hash.ts';
import type { Assertion } from '#shared/people/assertion.rules.ts';
import { CODE_DIGITS, MOST_OPEN_CODES } from '#shared/people/challenge.rules.ts';
import type { ProofGiven } from '#shared/people/challenge.schema.ts';
import { CHALLENGE_MS, newChallenge, takeChallenge } from './new-challenge.ts';
import { proveByPasskey } from './passkey-proof.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/** How it was proved who did something; a passkey's signature goes into the ledger with the act. */
export type Proved = {
  proof: 'email_code' | 'passkey';
  assertion: Assertion | null;
};

/** Proves inside the transaction of what is done; refuses where the answer does not. */
export type Prove = (act: NamedAct) => Promise<Proved>;

/** Anything that is proved says of what kind it is. */
type NamedAct = { act: string; [of: string]: unknown };

/**
 * Runs `work` in a transaction with the means to prove what it does. The try is counted before and
 * for good, whatever becomes of the transaction; the challenge is used up only when it commits.
 */
export async function withProof<Done>(
  ctx: Asking,
  given: ProofGiven,
  work: (trx: Transaction<Database>, prove: Prove) => Promise<Done>,
): Promise<Done> {
  await countTry(ctx.db, given.challengeId);
  return ctx.db.transaction().execute((trx) => work(trx, (act) => proveAct(ctx, trx, given, act)));
}

async function proveAct(
  { person, now, installation }: Asking,
  trx: Transaction<Database>,
  given: ProofGiven,
  act: NamedAct,
): Promise<Proved> {
  const answered = { challengeId: given.challengeId, kind: given.by };
  const challenge = await takeChallenge({ person, now }, trx, answered, act);
  const { nonce, actHash } = challenge;
  const { publicUrl } = installation;
  const asked = { personId: person.id, act, nonce, actHash, publicUrl, now: now() };
  const assertion =
    given.by === 'passkey' ? await proveByPasskey(trx, given.assertion, asked) : null;
  if (given.by === 'email_code' && (await sha256Hex(nonce + given.code)) !== challenge.codeHash) {
    refuse('code_wrong');
  }
  return { proof: given.by, assertion };
}

type ToConfirm = {
  act: object;
  /** What the message says is confirmed: "West Yorkshire endorses version 3 of …". */
  words: string;
  /** The office whose private matter it is; nobody else reads the message in a demonstration. */
  privateTo: string | null;
  /** Whether a message would reach anybody. */
  mailReaches: boolean;
};

/** Whether a code by email could be read: in a demonstration, in the outbox. Ask outside a transaction. */
export async function mailReaches({ mailReady, readMode }: Asking['installation']) {
  return mailReady || (await readMode()) !== 'real';
}

/** Sends a code to the person's own address that confirms this act and nothing else. */
export async function askForCode(
  { person, now }: Pick<Asking, 'person' | 'now'>,
  trx: Transaction<Database>,
  { act, words, privateTo, mailReaches }: ToConfirm,
) {
  if (!mailReaches) refuse('no_mail');
  if ((await countOpenCodes(trx, person.id, now())) >= MOST_OPEN_CODES) refuse('too_many_codes');
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0');
  const challenge = await newChallenge({ person, now }, act);
  const challengeId = await insertChallenge(trx, {
    ...challenge,
    kind: 'email_code',
    codeHash: await sha256Hex(challenge.nonce + code),
  });
  const message = confirmationCodeEmail({ code, words });
  await queueMail(trx, { recipient: person.email, ...message }, { privateTo });
  return { challengeId };
}

/** What a browser asks the person's passkeys to sign; null where they have none. */
export async function askForPasskey(
  { person, now, installation }: Asking,
  trx: Transaction<Database>,
  act: object,
) {
  const passkeys = await passkeysOf(trx, person.id);
  if (passkeys.length === 0) return null;
  const challenge = await newChallenge({ person, now }, act);
  const challengeId = await insertChallenge(trx, {
    ...challenge,
    kind: 'passkey',
    codeHash: null,
  });
  const options = await generateAuthenticationOptions({
    rpID: new URL(installation.publicUrl).hostname,
    challenge: bytesOfHex(challenge.actHash),
    allowCredentials: passkeys.map(({ credentialId: id }) => ({ id })),
    userVerification: 'required',
    timeout: CHALLENGE_MS,
  });
  return { challengeId, options };
}
