import { Form, useNavigation } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { FileField, TextArea, TextField } from '#app/ui/fields.tsx';

/** For a letter on paper, in Word or as a PDF: the code stands at its foot. */
export function CodeForm({ code, error }: { code: string; error: string | undefined }) {
  return (
    <Form method="get" className="panel" aria-labelledby="code-heading">
      <h2 id="code-heading">A letter on paper, in Word or as a PDF</h2>
      <TextField
        name="code"
        label="Verification code"
        hint="At the foot of every page, such as 7Q2M-4KXP-0ZRT. A letter’s whole hash does too."
        width={20}
        autoComplete="off"
        defaultValue={code}
        error={error}
      />
      <Button>Look it up</Button>
    </Form>
  );
}

export function FileForm({ errors }: { errors: FormErrors | undefined }) {
  const checking = useNavigation().formMethod === 'POST';
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="panel"
      aria-labelledby="file-heading"
      noValidate
    >
      <h2 id="file-heading">A receipt, a record or a letter as .json</h2>
      <FileField
        name="proof"
        label="File to check"
        accept=".json,application/json"
        error={errors?.['proof']}
      />
      <FileField
        name="witness"
        label="Another file to hold it against, if you have one"
        hint="An office’s receipt from another day shows whether a record was cut or rewritten since."
        accept=".json,application/json"
        error={errors?.['witness']}
      />
      <details className="quiet-details">
        <summary>Paste the contents instead</summary>
        <TextArea name="pasted" label="Contents of that file" rows={5} />
      </details>
      <Button disabled={checking}>{checking ? 'Checking…' : 'Check it'}</Button>
    </Form>
  );
}

/** For whoever would rather not ask the forum about the forum. */
export function OfflineFile() {
  return (
    <section className="panel" aria-labelledby="offline-heading">
      <h2 id="offline-heading">Without asking us</h2>
      <p>
        One file checks the same things on your own device with no network at all. Keep it with your
        receipts: it knows the forum’s keys.
      </p>
      <p>
        <a href="/verify/offline.html" download="concord-verify.html">
          Save the offline checker
        </a>
      </p>
      <p className="quiet">
        The forum signs how far its ledger reaches:{' '}
        <a href="/ledger/checkpoint.json">newest checkpoint and keys</a>. These are simple
        electronic signatures and claim no more.
      </p>
    </section>
  );
}
