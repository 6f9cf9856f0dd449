import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { issuedLetterInput, verifyInput } from '#shared/ledger/ledger.schema.ts';
import { type Checked, CheckedProof } from './checked-proof.tsx';
import { CodeForm, FileForm, OfflineFile } from './forms.tsx';
import { type IssuedLetter, LetterFound } from './letter-found.tsx';
import { readProofForm } from './proof-form.ts';

export function meta() {
  return [{ title: 'Check a letter or a receipt – Concord' }];
}

/** A letter is looked up by the code in the address, so that a link can lead to it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code');
  if (code === null) return { code: '', letter: null, errors: null };
  const found = await runAction(issuedLetterInput, { code }, async (typed) => ({
    letter: await letterOrNone(context.api.ledger.issuedLetter(typed)),
  }));
  if (!found.ok) return { code, letter: null, errors: found.errors };
  const { letter } = found.value;
  const unknown = { code: 'No letter of this forum has that code. Check each character.' };
  return { code, letter, errors: letter ? null : unknown };
}

async function letterOrNone(call: Promise<IssuedLetter>): Promise<IssuedLetter | null> {
  try {
    return await call;
  } catch (error) {
    if ((error as { code?: string }).code === 'NOT_FOUND') return null;
    throw error;
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readProofForm(await request.formData());
  const checked = await runAction(verifyInput, form, context.api.ledger.verify);
  if (checked.ok) return answer({ checked: checked.value });
  const { form: refused, ...errors } = checked.errors;
  return answer({ errors: refused ? { ...errors, proof: refused } : errors }, checked.status);
}

type Answer = { errors?: FormErrors; checked?: Checked[] };

function answer(words: Answer, status = 200) {
  return json(words, status);
}

export default function Verify() {
  const { code, letter, errors } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const wrong = sent?.errors ?? (sent ? undefined : (errors ?? undefined));
  return (
    <>
      <ErrorSummary errors={wrong} />
      <PageHeader
        title="Check a letter or a receipt"
        lede="Whether it is genuine, whether anything in it was changed, and whether anything is missing."
      />
      {sent?.checked?.map((checked, place) => (
        <CheckedProof key={checked.facts.title} checked={checked} first={place === 0} />
      ))}
      {!sent && letter && <LetterFound letter={letter} />}
      <div className="verify-forms">
        <CodeForm code={code} error={wrong?.['code']} />
        <FileForm errors={wrong} />
        <OfflineFile />
      </div>
    </>
  );
}
