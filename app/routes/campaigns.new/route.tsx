import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { canRunCampaigns } from '#shared/campaigns/campaign.policy.ts';
import { openCampaignInput } from '#shared/campaigns/campaign.schema.ts';

export function meta() {
  return [{ title: 'Open a campaign – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const campaigns = await pageData(context.api.campaigns.list());
  if (!canRunCampaigns(context.person?.mandates ?? [])) throw new Response(null, { status: 404 });
  const positionId = new URL(request.url).searchParams.get('positionId');
  const position = positionId ? await pageData(context.api.positions.show({ positionId })) : null;
  return {
    position: position && { id: position.positionId, title: position.title },
    campaigns: campaigns.map(({ id, title }) => ({ value: id, label: title })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedWords(await request.formData());
  const opened = await runAction(openCampaignInput, typed, context.api.campaigns.open);
  if (!opened.ok) return data({ errors: opened.errors, typed }, { status: opened.status });
  return redirect(`/campaigns/${opened.value.campaignId}`);
}

export default function OpenCampaign() {
  const { position, campaigns } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Open a campaign"
        lede="What carries a position to government, step by step, each step with its own people."
      />
      <ErrorSummary errors={errors} />
      {position && <Notice title="Carries the position">{position.title}</Notice>}
      <Form method="post" noValidate>
        <input type="hidden" name="positionId" value={position?.id ?? ''} />
        <TextField
          name="title"
          label="Title"
          defaultValue={typed?.['title'] ?? position?.title}
          error={errors?.['title']}
          maxLength={150}
        />
        <TextField
          name="subject"
          label="What it is about"
          hint="One line: what should change."
          defaultValue={typed?.['subject']}
          error={errors?.['subject']}
          maxLength={300}
        />
        <TextField
          name="positionType"
          label="What carries it"
          hint="For example a joint letter, or a joint statement."
          defaultValue={typed?.['positionType'] ?? 'Joint letter'}
          error={errors?.['positionType']}
          width={30}
        />
        <Select
          name="followsCampaignId"
          label="Campaign it follows, if any"
          defaultValue={typed?.['followsCampaignId']}
          error={errors?.['followsCampaignId']}
          options={[{ value: '', label: 'None' }, ...campaigns]}
        />
        <div className="govuk-button-group">
          <Button disabled={sending}>Open the campaign</Button>
          <ButtonLink to="/campaigns" variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
