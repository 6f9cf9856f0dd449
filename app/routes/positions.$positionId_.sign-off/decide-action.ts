import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { offerPasskey, type PasskeyOffer } from '#app/sign-off/offer-passkey.ts';
import { codeError, proofOf } from '#app/sign-off/typed-proof.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';
import { decideInput, provenDecisionInput } from '#shared/sign-off/round.schema.ts';
import { decisionOf, type Typed } from './read-decision.ts';

type SignOff = AppLoadContext['api']['signOff'];

/** A decision that would be recorded as it stands, and what was asked for to confirm it. */
export type Confirming = Awaited<ReturnType<SignOff['review']>> & {
  challengeId: string | null;
  passkey: PasskeyOffer | null;
};

type Decided =
  | { done: true }
  | { done: false; confirm: Confirming | null; errors: FormErrors | null; status: number };

/**
 * Reviews the decision, then asks for the code that confirms it, then records it. A code that does
 * not fit leaves the person where they were; a decision that can no longer be made does not.
 */
export async function decideStep(form: FormData, typed: Typed, signOff: SignOff): Promise<Decided> {
  const taken = await take(form, typed, signOff);
  if (taken.done) return taken;
  const review = await runAction(decideInput, decisionOf(typed), signOff.review);
  if (!review.ok) return { done: false, confirm: null, ...review };
  const { challengeId, errors, status } = taken;
  const passkey = await offerPasskey({ act: 'decide', ...decisionOf(typed) }, signOff);
  return { done: false, confirm: { ...review.value, challengeId, passkey }, errors, status };
}

type Taken =
  | { done: true }
  | { done: false; challengeId: string | null; errors: FormErrors | null; status: number };

async function take(form: FormData, typed: Typed, signOff: SignOff): Promise<Taken> {
  const decision = decisionOf(typed);
  const intent = form.get('intent');
  const challengeId = String(form.get('challengeId') ?? '') || null;
  if (intent === 'record') {
    const proven = { ...decision, proof: proofOf(form) };
    const decided = await runAction(provenDecisionInput, proven, signOff.decide);
    if (decided.ok) return { done: true };
    const { status } = decided;
    return { done: false, challengeId, errors: codeError(decided.errors), status };
  }
  if (intent !== 'ask-code') return { done: false, challengeId: null, errors: null, status: 200 };
  const act = { act: 'decide', ...decision };
  const asked = await runAction(askProofInput, { act, by: 'email_code' }, signOff.askProof);
  if (!asked.ok) return { done: false, challengeId, errors: asked.errors, status: asked.status };
  return { done: false, challengeId: asked.value.challengeId, errors: null, status: 200 };
}
