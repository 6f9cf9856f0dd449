import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { runAction } from '#app/forms/run-action.ts';
import { withItsCookies } from '#app/people/signed-in.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { setUpInput } from '#shared/people/person.schema.ts';

export function meta() {
  return [{ title: 'Set up your forum – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { mode } = await context.api.people.installation();
  if (mode !== 'new') throw redirect('/');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = Object.fromEntries(await request.formData());
  const result = await runAction(setUpInput, form, (input) => context.api.people.setUp(input));
  if (!result.ok) {
    const typed = { name: String(form['name'] ?? ''), email: String(form['email'] ?? '') };
    return data({ errors: result.errors, typed }, { status: result.status });
  }
  const { email, password } = setUpInput.parse(form);
  const answer = await context.auth('/sign-in/email', { email, password });
  return withItsCookies(answer, answer.ok ? '/people' : '/sign-in');
}

export default function SetUp() {
  const { errors, typed } = useActionData<typeof action>() ?? {};
  return (
    <>
      <ErrorSummary {...(errors && { errors })} />
      <PageHeader
        title="Set up your forum"
        lede="You become its first secretariat officer and can invite everyone else."
      />
      <Form method="post" noValidate className="narrow-form">
        <TextField
          name="name"
          label="Your full name"
          autoComplete="name"
          error={errors?.['name']}
          defaultValue={typed?.name}
        />
        <TextField
          name="email"
          label="Your email address"
          type="email"
          autoComplete="email"
          error={errors?.['email']}
          defaultValue={typed?.email}
        />
        <TextField
          name="password"
          label="Choose a password"
          hint="At least 12 characters. Three or four unconnected words are easy to remember and hard to guess."
          type="password"
          autoComplete="new-password"
          error={errors?.['password']}
        />
        <Button>Set up the forum</Button>
      </Form>
    </>
  );
}
