import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { runAction } from '#app/forms/run-action.ts';
import { withItsCookies } from '#app/people/signed-in.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { localPath } from '#shared/people/local-path.rules.ts';
import {
  codeRequestInput,
  codeSignInInput,
  passwordSignInInput,
} from '#shared/people/person.schema.ts';
import { signInErrors } from './sign-in-errors.ts';

export function meta() {
  return [{ title: 'Sign in – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (context.person) throw redirect(localPath(searchParams.get('to')));
  const { mode, mailReady, offersDemonstration } = await context.api.people.installation();
  if (mode === 'new') throw redirect('/welcome');
  return { codesArrive: mailReady || mode === 'demonstration', mailReady, offersDemonstration };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const to = localPath(new URL(request.url).searchParams.get('to'));
  const form = Object.fromEntries(await request.formData());
  const typed = { email: String(form['email'] ?? '') };
  if (form['intent'] === 'send-code') {
    const asked = await runAction(codeRequestInput, form, ({ email }) =>
      context.auth('/email-otp/send-verification-otp', { email, type: 'sign-in' }),
    );
    const errors = await signInErrors(asked);
    return errors
      ? data({ errors, typed, codeSent: false }, { status: 422 })
      : { errors: undefined, typed, codeSent: true };
  }
  const byCode = form['intent'] === 'use-code';
  const signedIn = byCode
    ? await runAction(codeSignInInput, form, (input) => context.auth('/sign-in/email-otp', input))
    : await runAction(passwordSignInInput, form, (input) => context.auth('/sign-in/email', input));
  const errors = await signInErrors(signedIn);
  if (signedIn.ok && !errors) return withItsCookies(signedIn.value, to);
  return data({ errors, typed, codeSent: byCode }, { status: 422 });
}

export default function SignIn() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors;
  if (answer?.codeSent) {
    return <CodeForm email={answer.typed.email} errors={errors} inOutbox={!page.mailReady} />;
  }
  return (
    <>
      <ErrorSummary {...(errors && { errors })} />
      <PageHeader title="Sign in" />
      <Form method="post" noValidate className="narrow-form">
        <TextField
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          error={errors?.['email']}
          defaultValue={answer?.typed.email}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors?.['password']}
        />
        <div className="govuk-button-group">
          <Button name="intent" value="password">
            Sign in
          </Button>
          {page.codesArrive && (
            <Button variant="secondary" name="intent" value="send-code">
              Email me a code instead
            </Button>
          )}
        </div>
      </Form>
      <p>Nobody signs themselves up: the secretariat invites people by email.</p>
      {page.offersDemonstration && (
        <ButtonLink to="/welcome" variant="secondary">
          Choose a demonstration person
        </ButtonLink>
      )}
    </>
  );
}

type CodeFormProps = {
  email: string;
  errors: Record<string, string> | undefined;
  inOutbox: boolean;
};

/** The same page whether or not the address is known, so that it tells nobody who has an account. */
function CodeForm({ email, errors, inOutbox }: CodeFormProps) {
  const { search } = useLocation();
  return (
    <>
      <ErrorSummary {...(errors && { errors })} />
      <PageHeader title="Enter the code" />
      <Notice tone="success">
        <p>
          If {email} has an account, a code is on its way to it. It works once, for 10 minutes.
          {inOutbox && (
            <>
              {' '}
              No email is sent in a demonstration: the message is in the{' '}
              <a href="/outbox">outbox</a>.
            </>
          )}
        </p>
      </Notice>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="email" value={email} />
        <TextField
          name="otp"
          label="Code"
          hint="6 digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          error={errors?.['otp']}
        />
        <div className="govuk-button-group">
          <Button name="intent" value="use-code">
            Sign in
          </Button>
          <Button variant="secondary" name="intent" value="send-code">
            Send another code
          </Button>
        </div>
      </Form>
      <p>
        <a href={`/sign-in${search}`}>Sign in with a password instead</a>
      </p>
    </>
  );
}
