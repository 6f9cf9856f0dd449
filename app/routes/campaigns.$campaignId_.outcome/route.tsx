import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Radios, TextArea, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { recordOutcomeInput } from '#shared/campaigns/campaign.schema.ts';
import { CONTRIBUTIONS, OUTCOMES } from '#shared/campaigns/outcome.state.ts';
import {
  CONTRIBUTION_MEANINGS,
  CONTRIBUTION_WORDS,
  OUTCOME_WORDS,
} from '#shared/campaigns/outcome-words.rules.ts';
import { EvidenceFields, evidenceOf } from './evidence-fields.tsx';

export function meta() {
  return [{ title: 'Record the outcome – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const campaignId = params['campaignId'] ?? '';
  const campaign = await pageData(context.api.campaigns.show({ campaignId }));
  if (!campaign.canWrite) throw new Response(null, { status: 404 });
  return { campaignId, title: campaign.title, earlier: campaign.outcome !== null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = typedWords(await request.formData());
  const campaignId = params['campaignId'] ?? '';
  const recorded = await runAction(
    recordOutcomeInput,
    { ...typed, campaignId, evidence: evidenceOf(typed) },
    context.api.campaigns.recordOutcome,
  );
  if (recorded.ok) return redirect(`/campaigns/${campaignId}`);
  return data({ errors: recorded.errors, typed }, { status: recorded.status });
}

export default function RecordOutcome() {
  const { campaignId, title, earlier } = useLoaderData<typeof loader>();
  const { errors, typed = {} } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Record the outcome"
        caption={title}
        lede={
          earlier
            ? 'What is recorded already stays; this stands above it.'
            : 'What became of it, and on what that rests. A loss is recorded like a win.'
        }
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <What errors={errors ?? {}} typed={typed} />
        <EvidenceFields errors={errors ?? {}} typed={typed} />
        <Claim errors={errors ?? {}} typed={typed} />
        <div className="govuk-button-group">
          <Button disabled={sending}>Record the outcome</Button>
          <ButtonLink to={`/campaigns/${campaignId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

type PartProps = { errors: Record<string, string>; typed: Record<string, string> };

function What({ errors, typed }: PartProps) {
  return (
    <>
      <div className="choices-in-columns">
        <Radios
          name="outcome"
          legend="What became of it?"
          defaultValue={typed['outcome'] ?? ''}
          error={errors['outcome']}
          options={OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome] }))}
        />
      </div>
      <TextField
        name="decidedOn"
        label="Day it was decided"
        hint="Leave empty while nothing is decided."
        type="date"
        defaultValue={typed['decidedOn']}
        error={errors['decidedOn']}
      />
      <TextArea
        name="summary"
        label="What happened, in two or three sentences"
        defaultValue={typed['summary']}
        error={errors['summary']}
      />
      <TextArea
        name="statedReason"
        label="Government’s stated reason"
        hint="In its own words where you have them. Leave empty where none was given."
        rows={3}
        defaultValue={typed['statedReason']}
        error={errors['statedReason']}
      />
    </>
  );
}

function Claim({ errors, typed }: PartProps) {
  return (
    <>
      <Radios
        name="contribution"
        legend="How far may the campaign claim it?"
        hint="Only the top of this ladder allows “won by the campaign”."
        defaultValue={typed['contribution'] ?? 'not_claimed'}
        error={errors['contribution']}
        options={CONTRIBUTIONS.map((contribution) => ({
          value: contribution,
          label: CONTRIBUTION_WORDS[contribution],
          hint: CONTRIBUTION_MEANINGS[contribution],
        }))}
      />
      <TextArea
        name="rivalExplanations"
        label="Other explanations"
        hint="What else may explain the decision: other actors, events, reasons of its own."
        rows={3}
        defaultValue={typed['rivalExplanations']}
        error={errors['rivalExplanations']}
      />
    </>
  );
}
