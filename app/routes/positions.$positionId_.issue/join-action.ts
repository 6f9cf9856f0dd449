import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { codeError } from '#app/sign-off/typed-proof.ts';
import { provenJoiningInput } from '#shared/letters/letter.schema.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';

type Form = Record<string, FormDataEntryValue>;
type Joining = { officeId: string; challengeId: string | null };
type Joined =
  | { done: true }
  | { done: false; joining: Joining; errors: FormErrors | undefined; status: number };

/** First asks for the code that confirms it, then joins the letter with it. */
export async function joinStep(form: Form, api: AppLoadContext['api']): Promise<Joined> {
  const officeId = String(form['officeId'] ?? '');
  const challengeId = String(form['challengeId'] ?? '') || null;
  if (form['intent'] === 'record') {
    const proof = { by: 'email_code', challengeId, code: form['code'] };
    const joined = await runAction(provenJoiningInput, { ...form, proof }, api.letters.join);
    if (joined.ok) return { done: true };
    const errors = codeError(joined.errors);
    return { done: false, joining: { officeId, challengeId }, errors, status: joined.status };
  }
  const asking = { act: form, by: 'email_code' };
  const asked = await runAction(askProofInput, asking, api.signOff.askProof);
  const { ok } = asked;
  return {
    done: false,
    joining: { officeId, challengeId: ok ? asked.value.challengeId : challengeId },
    errors: ok ? undefined : asked.errors,
    status: ok ? 200 : asked.status,
  };
}
