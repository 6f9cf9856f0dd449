import type { AppLoadContext } from '@remix-run/node';
import { refusalWords } from '#app/forms/refusal-words.ts';
import { type ActionResult, type FormErrors, runAction } from '#app/forms/run-action.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';
import { codeError, proofOf } from './typed-proof.ts';

/** What a passkey is asked to sign, in JSON as browsers take it, and the challenge it answers. */
export type PasskeyOffer = { challengeId: string; options: string };

/** The code that was asked for, and what a passkey would sign; null where there is none. */
export type Proving = { challengeId: string | null; passkey: PasskeyOffer | null };

export type ProveStep =
  | { done: true }
  | (Proving & { done: false; errors: FormErrors | null; status: number });

type Around = {
  signOff: AppLoadContext['api']['signOff'];
  /** Records the act with what proves it. */
  record: (proof: unknown) => Promise<ActionResult<unknown>>;
};

/**
 * One step on the way to proving an act, by the form's `intent`: `ask-code` sends a code, `record`
 * records with the answer, anything else shows it, and `review` says why not where it cannot be.
 * What a passkey would sign is bound to the act as the form gives it, so it is asked for each time.
 */
export async function proveStep(form: FormData, act: object, around: Around): Promise<ProveStep> {
  const intent = form.get('intent');
  const taken = await take(form, act, around);
  if (taken.done) return taken;
  const asked = await runAction(askProofInput, { act, by: 'passkey' }, around.signOff.askProof);
  if (asked.ok) return { ...taken, passkey: offered(asked.value) };
  const refused = intent === 'review' && asked.refused !== 'no_passkey';
  return refused ? { ...taken, errors: beside(asked), status: asked.status } : taken;
}

async function take(form: FormData, act: object, { signOff, record }: Around): Promise<ProveStep> {
  const intent = form.get('intent');
  const challengeId = String(form.get('challengeId') ?? '') || null;
  const shown = { done: false, passkey: null } as const;
  if (intent === 'record') {
    const recorded = await record(proofOf(form));
    if (recorded.ok) return { done: true };
    const errors = codeError(beside(recorded));
    return { ...shown, challengeId, errors, status: recorded.status };
  }
  if (intent !== 'ask-code') return { ...shown, challengeId: null, errors: null, status: 200 };
  const asked = await runAction(askProofInput, { act, by: 'email_code' }, signOff.askProof);
  if (!asked.ok) return { ...shown, challengeId, errors: beside(asked), status: asked.status };
  return { ...shown, challengeId: asked.value.challengeId, errors: null, status: 200 };
}

type Asked = { challengeId: string; options: object | null };

function offered({ challengeId, options }: Asked): PasskeyOffer | null {
  return options && { challengeId, options: JSON.stringify(options) };
}

type Failed = { errors: FormErrors; refused?: string };

/** What a refusal is about that names one field stands beside that field. */
function beside({ errors, refused }: Failed): FormErrors {
  if (refused !== 'election_clearance_needed') return errors;
  return { electionClearance: refusalWords(refused) };
}
