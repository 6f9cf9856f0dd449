import type { AppLoadContext } from '@remix-run/node';
import { type ActionResult, type FormErrors, runAction } from '#app/forms/run-action.ts';
import { offerPasskey, type PasskeyOffer } from '#app/sign-off/offer-passkey.ts';
import { codeError, proofOf } from '#app/sign-off/typed-proof.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';
import { provenAnswerInput, provenWithdrawalInput } from '#shared/sign-off/round.schema.ts';

type SignOff = AppLoadContext['api']['signOff'];

const ACTS = ['withdraw', 'adopt', 'refuse'] as const;

/** What an office would do about a decision of its own, on its way to being proved. */
export type Answering = {
  act: (typeof ACTS)[number];
  decisionId: string;
  reason: string;
  /** Who cleared it, where a pre-election period runs. */
  electionClearance: string;
  challengeId: string | null;
  passkey: PasskeyOffer | null;
};

/** What the form says of an answer to a decision; null where it is about something else. */
export function readAnswering(form: FormData): Answering | null {
  const text = (name: string) => String(form.get(name) ?? '');
  const act = ACTS.find((each) => each === (form.get('act') ?? form.get('intent')));
  if (!act) return null;
  const challengeId = text('challengeId') || null;
  const electionClearance = text('electionClearance');
  const reason = text('reason');
  const decisionId = text('decisionId');
  return { act, decisionId, reason, electionClearance, challengeId, passkey: null };
}

type Answered =
  | { done: true }
  | { done: false; answering: Answering; errors: FormErrors | null; status: number };

/** First asks for proof, then records with it. */
export async function answerDecision(
  form: FormData,
  answering: Answering,
  signOff: SignOff,
): Promise<Answered> {
  const answered = await take(form, answering, signOff);
  if (answered.done) return answered;
  const { challengeId, passkey: _none, ...act } = answered.answering;
  const passkey = await offerPasskey(act, signOff);
  return { ...answered, answering: { ...act, challengeId, passkey } };
}

async function take(form: FormData, answering: Answering, signOff: SignOff): Promise<Answered> {
  const intent = form.get('intent');
  if (intent === 'record') {
    const recorded = await record(form, answering, signOff);
    if (recorded.ok) return { done: true };
    const errors = codeError(recorded.errors);
    return { done: false, answering, errors, status: recorded.status };
  }
  if (intent !== 'ask-code') return { done: false, answering, errors: null, status: 200 };
  const { challengeId: _before, passkey: _none, ...act } = answering;
  const asked = await runAction(askProofInput, { act, by: 'email_code' }, signOff.askProof);
  if (!asked.ok) return { done: false, answering, errors: asked.errors, status: asked.status };
  const { challengeId } = asked.value;
  return { done: false, answering: { ...answering, challengeId }, errors: null, status: 200 };
}

function record(
  form: FormData,
  { act, decisionId, reason, electionClearance }: Answering,
  signOff: SignOff,
): Promise<ActionResult<unknown>> {
  const proof = proofOf(form);
  if (act === 'withdraw') {
    return runAction(provenWithdrawalInput, { decisionId, reason, proof }, signOff.withdraw);
  }
  const answer = { decisionId, answer: act, electionClearance, proof };
  return runAction(provenAnswerInput, answer, signOff.answerHeldOver);
}
