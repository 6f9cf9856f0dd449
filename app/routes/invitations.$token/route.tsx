import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { withItsCookies } from '#app/people/signed-in.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { acceptInvitationInput, invitationTokenInput } from '#shared/people/person.schema.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

export function meta() {
  return [{ title: 'Join Concord – Concord' }, { name: 'robots', content: 'noindex' }];
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.people.invitation({ token: params['token'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = { ...Object.fromEntries(await request.formData()), token: params['token'] ?? '' };
  if ('adopt' in form) {
    const adopted = await runAction(invitationTokenInput, form, (input) =>
      context.api.people.adoptInvitation(input),
    );
    if (!adopted.ok) return data({ errors: adopted.errors }, { status: adopted.status });
    return redirect(context.person ? '/' : '/sign-in');
  }
  const result = await runAction(acceptInvitationInput, form, (input) =>
    context.api.people.acceptInvitation(input),
  );
  if (!result.ok) return data({ errors: result.errors }, { status: result.status });
  const { password } = acceptInvitationInput.parse(form);
  const answer = await context.auth('/sign-in/email', { email: result.value.email, password });
  return withItsCookies(answer, answer.ok ? '/' : '/sign-in');
}

export default function Invitation() {
  const { name, email, role, officeName, hasAccount } = useLoaderData<typeof loader>();
  const { errors } = useActionData<typeof action>() ?? {};
  const as = officeName ? `${roleWords(role)}, ${officeName}` : roleWords(role);
  return (
    <>
      <ErrorSummary {...(errors && { errors })} />
      <PageHeader title="Join Concord" lede={`You are invited as: ${as}.`} />
      <Form method="post" noValidate className="narrow-form">
        {hasAccount ? (
          <>
            <p>
              You have an account already, with {email}. Accept, and what you can do is added to it.
            </p>
            <Button name="adopt" value="yes">
              Accept the invitation
            </Button>
          </>
        ) : (
          <>
            <p>You will sign in with {email}.</p>
            <TextField
              name="name"
              label="Your full name"
              hint="As colleagues in other offices will see it beside what you write and decide."
              autoComplete="name"
              defaultValue={name}
              error={errors?.['name']}
            />
            <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
            <TextField
              name="password"
              label="Choose a password"
              hint="At least 12 characters. Three or four unconnected words are easy to remember and hard to guess."
              type="password"
              autoComplete="new-password"
              error={errors?.['password']}
            />
            <Button>Join Concord</Button>
          </>
        )}
      </Form>
    </>
  );
}
