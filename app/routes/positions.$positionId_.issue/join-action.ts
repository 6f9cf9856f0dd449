import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { type Proving, proveStep } from '#app/sign-off/prove-step.ts';
import { provenJoiningInput } from '#shared/letters/letter.schema.ts';

/** The office that is about to join, on its way to being proved. */
export type Joining = Proving & { officeId: string };
type Joined =
  | { done: true }
  | { done: false; joining: Joining; errors: FormErrors | null; status: number };

/** First asks for what confirms it, then joins the letter with it. */
export async function joinStep(form: FormData, api: AppLoadContext['api']): Promise<Joined> {
  const text = (name: string) => String(form.get(name) ?? '');
  const officeId = text('officeId');
  const joining = { letterId: text('letterId'), officeId, readHash: text('readHash') };
  const step = await proveStep(
    form,
    { act: 'join', ...joining },
    {
      signOff: api.signOff,
      record: (proof) => runAction(provenJoiningInput, { ...joining, proof }, api.letters.join),
    },
  );
  if (step.done) return step;
  const { challengeId, passkey, ...told } = step;
  return { ...told, joining: { officeId, challengeId, passkey } };
}
