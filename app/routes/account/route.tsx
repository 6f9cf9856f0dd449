import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { takeStep } from './passkey-action.ts';
import { PasskeyList } from './passkey-list.tsx';
import { RegisterPasskey } from './register-passkey.tsx';

export function meta() {
  return [{ title: 'Your account – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { passkeys: await pageData(context.api.passkeys.mine()) };
}

/** Every step but the last only asks; a code by email comes before anything is changed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { done, step, errors, status } = await takeStep(form, context.api.passkeys);
  return done ? redirect('/account') : data({ step, errors }, { status });
}

export default function Account() {
  const { passkeys } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const step = sent?.step ?? null;
  const errors = sent?.errors ?? undefined;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Your account"
        lede="With a passkey you confirm a decision on your own phone or computer, by fingerprint, face or PIN, without waiting for a code."
      />
      <section aria-labelledby="passkeys-heading">
        <h2 id="passkeys-heading">Your passkeys</h2>
        {passkeys.length === 0 ? (
          <EmptyState title="No passkey yet">
            Until you add one, a code by email confirms what you do.
          </EmptyState>
        ) : (
          <PasskeyList passkeys={passkeys} step={step} error={errors?.['code']} />
        )}
      </section>
      <RegisterPasskey
        step={step?.act === 'register_passkey' ? step : null}
        errors={step?.act === 'register_passkey' ? errors : undefined}
      />
    </>
  );
}
