import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { type Proving, proveStep } from '#app/sign-off/prove-step.ts';
import { decideInput, provenDecisionInput } from '#shared/sign-off/round.schema.ts';
import { decisionOf, type Typed } from './read-decision.ts';

type SignOff = AppLoadContext['api']['signOff'];

/** A decision that would be recorded as it stands, and what was asked for to confirm it. */
export type Confirming = Awaited<ReturnType<SignOff['review']>> & Proving;

type Decided =
  | { done: true }
  | { done: false; confirm: Confirming | null; errors: FormErrors | null; status: number };

/**
 * Reviews the decision, then asks for what confirms it, then records it. A code that does not fit
 * leaves the person where they were; a decision that can no longer be made does not.
 */
export async function decideStep(form: FormData, typed: Typed, signOff: SignOff): Promise<Decided> {
  const decision = decisionOf(typed);
  const step = await proveStep(
    form,
    { act: 'decide', ...decision },
    {
      signOff,
      record: (proof) => runAction(provenDecisionInput, { ...decision, proof }, signOff.decide),
    },
  );
  if (step.done) return step;
  const review = await runAction(decideInput, decision, signOff.review);
  if (!review.ok) return { done: false, confirm: null, ...review };
  const { challengeId, passkey, errors, status } = step;
  return { done: false, confirm: { ...review.value, challengeId, passkey }, errors, status };
}
