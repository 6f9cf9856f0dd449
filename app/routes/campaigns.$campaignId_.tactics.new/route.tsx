import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Checkboxes, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logTacticInput } from '#shared/campaigns/campaign.schema.ts';
import { TACTIC_KINDS } from '#shared/campaigns/tactic.state.ts';
import { TACTIC_WORDS } from '#shared/campaigns/tactic-words.rules.ts';

export function meta() {
  return [{ title: 'Log a step – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const campaignId = params['campaignId'] ?? '';
  const [campaign, offices] = await Promise.all([
    pageData(context.api.campaigns.show({ campaignId })),
    pageData(context.api.offices.members()),
  ]);
  if (!campaign.canWrite) throw new Response(null, { status: 404 });
  return { campaignId, title: campaign.title, offices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const words = typedWords(form);
  const officeIds = form.getAll('officeIds').map(String);
  const campaignId = params['campaignId'] ?? '';
  const logged = await runAction(
    logTacticInput,
    { ...words, officeIds, campaignId },
    context.api.campaigns.logTactic,
  );
  if (logged.ok) return redirect(`/campaigns/${campaignId}`);
  return data({ errors: logged.errors, words, officeIds }, { status: logged.status });
}

const KINDS = TACTIC_KINDS.map((kind) => ({ value: kind, label: TACTIC_WORDS[kind] }));

export default function LogStep() {
  const { campaignId, title, offices } = useLoaderData<typeof loader>();
  const { errors, words, officeIds } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Log a step"
        caption={title}
        lede="Each step has its own people: five may announce where four write."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <Select
          name="kind"
          label="Kind of step"
          defaultValue={words?.['kind']}
          error={errors?.['kind']}
          options={KINDS}
        />
        <TextField
          name="happened"
          label="Day it happened"
          type="date"
          defaultValue={words?.['happened']}
          error={errors?.['happened']}
        />
        <TextField
          name="title"
          label="What happened"
          hint="One line, as the timeline shows it."
          defaultValue={words?.['title']}
          error={errors?.['title']}
          maxLength={200}
        />
        <TextArea
          name="detail"
          label="Detail, if any"
          rows={3}
          defaultValue={words?.['detail']}
          error={errors?.['detail']}
        />
        <div className="choices-in-columns">
          <Checkboxes
            name="officeIds"
            legend="Offices that took this step"
            hint="Each is shown with whoever was its mayor that day. Leave empty for what government or others did."
            defaultValues={officeIds ?? []}
            error={errors?.['officeIds']}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <TextField
          name="actor"
          label="Who did it, if not the mayors"
          hint="Post and name for a minister; the body’s name for anyone else."
          defaultValue={words?.['actor']}
          error={errors?.['actor']}
        />
        <TextField
          name="source"
          label="Where this can be checked"
          hint="An address or a citation."
          defaultValue={words?.['source']}
          error={errors?.['source']}
        />
        <div className="govuk-button-group">
          <Button disabled={sending}>Log the step</Button>
          <ButtonLink to={`/campaigns/${campaignId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
