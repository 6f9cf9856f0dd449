import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runAction } from '#app/forms/run-action.ts';
import { OwnOffice } from '#app/practices/own-office.tsx';
import { ownOffices } from '#app/practices/own-offices.ts';
import { PracticeFields } from '#app/practices/practice-fields.tsx';
import { typedPractice } from '#app/practices/practice-form.ts';
import { SavePractice } from '#app/practices/save-practice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { writePracticeInput } from '#shared/practices/practice.schema.ts';

export function meta() {
  return [{ title: 'Write down a practice – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  const offices = ownOffices(context.person?.mandates ?? []);
  if (offices.length === 0) throw new Response(null, { status: 404 });
  return { offices };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { words, asked } = typedPractice(await request.formData());
  const written = await runAction(writePracticeInput, asked, context.api.practices.write);
  if (written.ok) return redirect(`/practices/${written.value.practiceId}`);
  return data({ errors: written.errors, words }, { status: written.status });
}

export default function WritePractice() {
  const { offices } = useLoaderData<typeof loader>();
  const { errors, words = {} } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeader
        title="Write down a practice"
        lede="What your office tried, so that another can do it, or can know not to."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <OwnOffice offices={offices} chosen={words['officeId']} />
        <PracticeFields words={words} errors={errors} />
        <SavePractice shared={false} back="/practices" />
      </Form>
    </>
  );
}
