import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { recordLessonInput } from '#shared/campaigns/campaign.schema.ts';

export function meta() {
  return [{ title: 'Record a lesson – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const campaignId = params['campaignId'] ?? '';
  const campaign = await pageData(context.api.campaigns.show({ campaignId }));
  if (!campaign.canWriteBeside) throw new Response(null, { status: 404 });
  return { campaignId, title: campaign.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = typedWords(await request.formData());
  const campaignId = params['campaignId'] ?? '';
  const recorded = await runAction(
    recordLessonInput,
    { ...typed, campaignId },
    context.api.campaigns.recordLesson,
  );
  if (recorded.ok) return redirect(`/campaigns/${campaignId}#lessons`);
  return data({ errors: recorded.errors, typed }, { status: recorded.status });
}

export default function RecordLesson() {
  const { campaignId, title } = useLoaderData<typeof loader>();
  const { errors, typed = {} } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Record a lesson"
        caption={title}
        lede="It stands beside the campaign in your name, and what is recorded already stays."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <TextArea
          name="words"
          label="What was learnt"
          hint="What you would do again, and what not. Up to 600 characters."
          defaultValue={typed['words']}
          error={errors?.['words']}
        />
        <div className="govuk-button-group">
          <Button disabled={sending}>Record the lesson</Button>
          <ButtonLink to={`/campaigns/${campaignId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
