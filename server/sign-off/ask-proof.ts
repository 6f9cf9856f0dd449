import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';
import { actOfJoining, ruleOnJoiningNow } from '#server/letters/join-letter.ts';
import { actOfSaying, ruleOnSayingNow } from '#server/letters/successor-word.ts';
import { askForCode, askForPasskey, mailReaches } from '#server/people/prove-act.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import type { ActInput, askProofInput } from '#shared/sign-off/act.schema.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import { ruleOnWithdrawal } from '#shared/sign-off/withdrawal.rules.ts';
import { actOfDeciding, ruleOnDeciding } from './decide.ts';
import { actOfAnswering, ruleOnAnswering } from './held-over.ts';
import { holdDecision } from './own-decision.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Asks somebody to prove that it is they who do exactly this. Asked only where it would be recorded
 * as things stand; nothing is, and what has changed by then is ruled on again.
 */
export async function askProof(ctx: Asking, { act: input, by }: z.infer<typeof askProofInput>) {
  const reaches = await mailReaches(ctx.installation);
  return ctx.db.transaction().execute(async (trx) => {
    const { act, words, officeId } = await ruled(ctx, trx, input);
    if (by === 'email_code') {
      const { challengeId } = await askForCode(ctx, trx, {
        act,
        words,
        privateTo: officeId,
        mailReaches: reaches,
      });
      return { challengeId, options: null };
    }
    return (await askForPasskey(ctx, trx, act)) ?? refuse('no_passkey');
  });
}

type Ruled = { act: Act; words: string; officeId: string };

async function ruled(ctx: Asking, trx: Transaction<Database>, input: ActInput): Promise<Ruled> {
  if (input.act === 'decide') {
    const made = await ruleOnDeciding(ctx, trx, input);
    const { officeName, title, officeId } = made;
    const words = `${officeName} ${CHOICES[input.choice]}: “${title}”.`;
    return { act: actOfDeciding(input, made), words, officeId };
  }
  if (input.act === 'join') {
    const { letter } = await ruleOnJoiningNow(ctx, trx, input);
    const words = `${letter.area} joins a letter that has been sent: “${letter.title}”.`;
    return { act: actOfJoining(input), words, officeId: input.officeId };
  }
  if (input.act === 'say') {
    const { letter } = await ruleOnSayingNow(ctx, trx, input);
    const words = `The mayor of ${letter.area} ${SAYINGS[input.word]}: “${letter.title}”.`;
    return { act: actOfSaying(input, letter), words, officeId: input.officeId };
  }
  return ruledOnAnswer(ctx, trx, input);
}

type Answer = Extract<ActInput, { act: 'withdraw' | 'adopt' | 'refuse' }>;

async function ruledOnAnswer(
  ctx: Asking,
  trx: Transaction<Database>,
  input: Answer,
): Promise<Ruled> {
  const { decisionId } = input;
  const held = await holdDecision(ctx, trx, decisionId);
  const { officeName, title, officeId } = held;
  const words = `${officeName} ${ANSWERS[input.act]}: “${title}”.`;
  if (input.act !== 'withdraw') {
    const ruled = await ruleOnAnswering(trx, held, input);
    return { act: actOfAnswering(input.act, { ...held, ...ruled, decisionId }), words, officeId };
  }
  const ruling = ruleOnWithdrawal(held);
  if ('refused' in ruling) refuse(ruling.refused);
  const act: Act = { act: 'withdraw', decisionId, reason: input.reason ?? null };
  return { act, words, officeId };
}

const CHOICES: Record<Choice, string> = {
  endorse: 'endorses',
  endorse_with_reservations: 'endorses with reservations',
  abstain: 'abstains',
  decline: 'declines to sign',
};

const SAYINGS: Record<SuccessorWord, string> = {
  adopts: 'adopts a letter that an earlier mayor signed',
  distances: 'distances themselves from a letter that an earlier mayor signed',
};

const ANSWERS: Record<Answer['act'], string> = {
  withdraw: 'withdraws its decision',
  adopt: 'adopts what its mayor before decided',
  refuse: 'refuses what its mayor before decided',
};
