import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { responseWords } from '#app/positions/answer-words.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { responseTitle } from '#app/responses/answer-options.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logResponseInput } from '#shared/responses/response.schema.ts';
import { RESPONSE_KINDS, type ResponseKind } from '#shared/responses/response.state.ts';
import { AskAnswers } from './ask-answers.tsx';
import { readResponseForm } from './response-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Log a reply to ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  return { positionId, ...(await pageData(context.api.responses.form({ positionId }))) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { positionId = '' } = params;
  const { typed, input } = readResponseForm(await request.formData(), positionId);
  const logged = await runAction(logResponseInput, input, context.api.responses.log);
  if (!logged.ok) return data({ errors: logged.errors, typed }, logged.status);
  return redirect(`/positions/${positionId}/responses#response-${logged.value.responseId}`);
}

export default function LogReply() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { positionId, letters } = page;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader title="Log a reply" caption={page.title} />
      <PositionNav positionId={positionId} current="responses" pastCase={page.reconstructed} />
      {letters.length === 0 ? (
        <EmptyState title="Nothing to reply to yet">
          No letter of this position has been issued. Issue it, then log what comes back.
        </EmptyState>
      ) : (
        <ReplyForm page={page} errors={failed?.errors ?? {}} typed={failed?.typed} />
      )}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type ReplyFormProps = {
  page: Page;
  errors: Record<string, string>;
  typed: Record<string, string> | undefined;
};

function ReplyForm({ page, errors, typed }: ReplyFormProps) {
  const sending = useNavigation().state === 'submitting';
  const { positionId, asks, today } = page;
  return (
    <Form method="post" noValidate>
      <Radios
        name="kind"
        legend="What kind of reply is it?"
        defaultValue={typed?.['kind'] ?? 'substantive'}
        error={errors['kind']}
        options={RESPONSE_KINDS.map((kind) => ({
          value: kind,
          label: responseWords(kind),
          hint: KIND_HINTS[kind],
        }))}
      />
      <TextField
        name="receivedOn"
        type="date"
        label="Received on"
        defaultValue={typed?.['receivedOn'] ?? today}
        max={today}
        error={errors['receivedOn']}
        required
      />
      <WhoFrom page={page} errors={errors} typed={typed} />
      <TextArea
        name="summary"
        label="What it says"
        hint="For a holding reply, why it holds. Quote government’s own words where you can."
        rows={6}
        defaultValue={typed?.['summary']}
        error={errors['summary']}
        required
      />
      <TextField
        name="newExpectedOn"
        type="date"
        label="New date it promises (holding replies and transfers)"
        hint="A transfer without a date starts the new department’s own reply time."
        defaultValue={typed?.['newExpectedOn']}
        error={errors['newExpectedOn']}
      />
      {page.responses.length > 0 && (
        <Select
          name="correctsId"
          label="The reply it corrects (corrections)"
          options={[
            { value: '', label: 'None' },
            ...page.responses.map((reply) => ({ value: reply.id, label: responseTitle(reply) })),
          ]}
          defaultValue={typed?.['correctsId']}
          error={errors['correctsId']}
        />
      )}
      <AskAnswers asks={asks} typed={typed} error={errors['answers']} />
      <div className="govuk-button-group">
        <Button disabled={sending}>{sending ? 'Logging…' : 'Log the reply'}</Button>
        <ButtonLink to={`/positions/${positionId}/responses`} variant="secondary">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

function WhoFrom({ page, errors, typed }: ReplyFormProps) {
  return (
    <>
      <Select
        name="postId"
        label="From which post"
        hint="For a transfer, the post that has it now."
        options={[
          ...page.posts.map(({ id, title, department }) => ({
            value: id,
            label: `${title}, ${department}`,
          })),
          { value: '', label: 'Another post, or not known' },
        ]}
        defaultValue={typed?.['postId']}
        error={errors['postId']}
      />
      <TextField
        name="fromName"
        label="Signed by (optional)"
        defaultValue={typed?.['fromName']}
        error={errors['fromName']}
      />
    </>
  );
}

const KIND_HINTS: Record<ResponseKind, string> = {
  acknowledgement: 'Says only that the letter came. The clock runs on.',
  holding: 'Says that an answer comes later, and by when.',
  substantive: 'Answers one or more asks.',
  transfer: 'Another department will answer. Its time starts anew.',
  correction: 'Replaces what an earlier reply said. The original is kept.',
  oral: 'By telephone or in a meeting. Unconfirmed, so the clock runs on.',
};
