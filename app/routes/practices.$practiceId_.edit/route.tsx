import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PracticeFields } from '#app/practices/practice-fields.tsx';
import { standingWords, typedPractice } from '#app/practices/practice-form.ts';
import { SavePractice } from '#app/practices/save-practice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { amendPracticeInput } from '#shared/practices/practice.schema.ts';

export function meta() {
  return [{ title: 'Change a practice – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const practiceId = params['practiceId'] ?? '';
  const practice = await pageData(context.api.practices.show({ practiceId }));
  if (!practice.ours) throw new Response(null, { status: 404 });
  return practice;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { words, asked } = typedPractice(await request.formData());
  const practiceId = params['practiceId'] ?? '';
  const amended = await runAction(
    amendPracticeInput,
    { ...asked, practiceId },
    context.api.practices.amend,
  );
  if (amended.ok) return redirect(`/practices/${practiceId}`);
  return data({ errors: amended.errors, words }, { status: amended.status });
}

export default function ChangePractice() {
  const practice = useLoaderData<typeof loader>();
  const { errors, words } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeader
        title="Change what it says"
        caption={practice.title}
        lede="What it says now stays readable as an earlier wording."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <input type="hidden" name="wordingId" value={words?.['wordingId'] ?? practice.wordingId} />
        <PracticeFields words={words ?? standingWords(practice)} errors={errors} />
        <SavePractice shared={practice.shared} back={`/practices/${practice.practiceId}`} />
      </Form>
    </>
  );
}
