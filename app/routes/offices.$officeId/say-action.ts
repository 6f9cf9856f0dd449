import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { type Proving, proveStep } from '#app/sign-off/prove-step.ts';
import { provenSuccessorWordInput } from '#shared/letters/letter.schema.ts';

/** What the mayor is about to say of an earlier mayor's letter, on its way to being proved. */
export type Saying = Proving & { letterId: string; word: string };
type Said =
  | { done: true }
  | { done: false; saying: Saying; errors: FormErrors | null; status: number };

/** First asks for what confirms it, then records what the mayor says of the letter. */
export async function sayStep(
  form: FormData,
  officeId: string,
  api: AppLoadContext['api'],
): Promise<Said> {
  const text = (name: string) => String(form.get(name) ?? '');
  const said = { letterId: text('letterId'), word: text('word') };
  const input = { ...said, officeId };
  const step = await proveStep(
    form,
    { act: 'say', ...input },
    {
      signOff: api.signOff,
      record: (proof) =>
        runAction(provenSuccessorWordInput, { ...input, proof }, api.letters.sayAsSuccessor),
    },
  );
  if (step.done) return step;
  const { challengeId, passkey, ...told } = step;
  return { ...told, saying: { ...said, challengeId, passkey } };
}
