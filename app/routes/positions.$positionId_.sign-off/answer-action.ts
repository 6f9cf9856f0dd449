import type { AppLoadContext } from '@remix-run/node';
import { type ActionResult, type FormErrors, runAction } from '#app/forms/run-action.ts';
import { type Proving, proveStep } from '#app/sign-off/prove-step.ts';
import { provenAnswerInput, provenWithdrawalInput } from '#shared/sign-off/round.schema.ts';

type SignOff = AppLoadContext['api']['signOff'];

const ACTS = ['withdraw', 'adopt', 'refuse'] as const;

type Answer = {
  act: (typeof ACTS)[number];
  decisionId: string;
  reason: string;
  /** Who cleared it, where a pre-election period runs. */
  electionClearance: string;
};

/** What an office would do about a decision of its own, on its way to being proved. */
export type Answering = Answer &
  Proving & {
    /** Whether who cleared it has been said: proof is asked for just that name. */
    cleared: boolean;
  };

/** What the form says of an answer to a decision; null where it is about something else. */
export function readAnswer(form: FormData): Answer | null {
  const text = (name: string) => String(form.get(name) ?? '');
  const act = ACTS.find((each) => each === (form.get('act') ?? form.get('intent')));
  if (!act) return null;
  const electionClearance = text('electionClearance').trim();
  return { act, decisionId: text('decisionId'), reason: text('reason'), electionClearance };
}

type Answered =
  | { done: true }
  | { done: false; answering: Answering; errors: FormErrors | null; status: number };

/** First asks for proof, then records with it; `clearance` goes back to who cleared it. */
export async function answerDecision(
  form: FormData,
  answer: Answer,
  signOff: SignOff,
): Promise<Answered> {
  if (form.get('intent') === 'clearance') {
    const answering = { ...answer, cleared: false, challengeId: null, passkey: null };
    return { done: false, answering, errors: null, status: 200 };
  }
  const step = await proveStep(form, answer, {
    signOff,
    record: (proof) => record(answer, proof, signOff),
  });
  if (step.done) return step;
  const { challengeId, passkey, ...told } = step;
  const cleared = answer.electionClearance !== '' && !told.errors?.['electionClearance'];
  return { ...told, answering: { ...answer, cleared, challengeId, passkey } };
}

function record(
  { act, decisionId, reason, electionClearance }: Answer,
  proof: unknown,
  signOff: SignOff,
): Promise<ActionResult<unknown>> {
  if (act === 'withdraw') {
    return runAction(provenWithdrawalInput, { decisionId, reason, proof }, signOff.withdraw);
  }
  const answer = { decisionId, answer: act, electionClearance, proof };
  return runAction(provenAnswerInput, answer, signOff.answerHeldOver);
}
