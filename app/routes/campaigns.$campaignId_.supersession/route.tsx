import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { reinstateInput, supersedeInput } from '#shared/campaigns/campaign.schema.ts';
import { SupersederFields } from './superseder-fields.tsx';

export function meta() {
  return [{ title: 'What took its place – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const campaignId = params['campaignId'] ?? '';
  const [campaign, all] = await Promise.all([
    pageData(context.api.campaigns.show({ campaignId })),
    pageData(context.api.campaigns.list()),
  ]);
  if (!campaign.canWriteBeside) throw new Response(null, { status: 404 });
  return {
    campaignId,
    title: campaign.title,
    superseded: campaign.supersededBy !== null,
    others: all.flatMap(({ id, title }) =>
      id === campaignId ? [] : [{ value: id, label: title }],
    ),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = typedWords(await request.formData());
  const campaignId = params['campaignId'] ?? '';
  const said = { ...typed, campaignId };
  const { campaigns } = context.api;
  const moved =
    typed['move'] === 'reinstate'
      ? await runAction(reinstateInput, said, campaigns.reinstate)
      : await runAction(supersedeInput, said, campaigns.supersede);
  if (moved.ok) return redirect(`/campaigns/${campaignId}`);
  return data({ errors: moved.errors, typed }, { status: moved.status });
}

export default function Supersession() {
  const { campaignId, title, superseded, others } = useLoaderData<typeof loader>();
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title={superseded ? 'Say that it stands again' : 'Say what took its place'}
        caption={title}
        lede={
          superseded
            ? 'What was recorded stays readable, with your reason beside it.'
            : 'A later campaign or a decision of government, with its day and its source.'
        }
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <input type="hidden" name="move" value={superseded ? 'reinstate' : 'supersede'} />
        {superseded ? (
          <TextArea
            name="reason"
            label="Why it stands again"
            rows={3}
            defaultValue={typed['reason']}
            error={errors['reason']}
          />
        ) : (
          <SupersederFields errors={errors} typed={typed} others={others} />
        )}
        <div className="govuk-button-group">
          <Button disabled={sending}>{superseded ? 'It stands again' : 'Record it'}</Button>
          <ButtonLink to={`/campaigns/${campaignId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
