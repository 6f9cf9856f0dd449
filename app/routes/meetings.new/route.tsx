import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { asTyped, typedFields } from '#app/forms/typed-fields.ts';
import { WhenFields } from '#app/meetings/when-fields.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Checkboxes, Radios, Select, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { planMeetingInput } from '#shared/meetings/meeting.schema.ts';
import { STRANDS } from '#shared/meetings/meeting.state.ts';
import { meetingTitle, nextDayWords, strandWords } from '#shared/meetings/meeting-words.rules.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';

export function meta() {
  return [{ title: 'Add a meeting – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isSecretariat(context.person?.mandates ?? [])) throw new Response(null, { status: 404 });
  const like = new URL(request.url).searchParams.get('like') ?? undefined;
  return pageData(context.api.meetings.choices({ like }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = asTyped(Object.fromEntries(form));
  const officeIds = form.getAll('officeIds').map(String);
  const input = { ...typed, officeIds };
  const planned = await runAction(planMeetingInput, input, context.api.meetings.plan);
  if (!planned.ok) {
    return data({ errors: planned.errors, typed, officeIds }, { status: planned.status });
  }
  return redirect(`/meetings/${planned.value.meetingId}`);
}

const MOVES = [
  { value: 'plan', label: 'It is still to come' },
  { value: 'record', label: 'It was held already' },
];

export default function NewMeeting() {
  const { forums, offices, like } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed = failed?.typed ?? {};
  const errors = failed?.errors ?? {};
  const field = typedFields(errors, typed);
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title={like ? 'Plan the next meeting' : 'Add a meeting'}
        caption={like && `Like ${meetingTitle(like.name, like.strand)}, ${dateWords(like.of)}`}
        lede="Everyone with a role here sees when and where it is. Its agenda, minutes and actions are for the offices you invite."
      />
      <Form method="post" noValidate>
        <Select
          {...field('forumId', like?.forumId)}
          label="Forum"
          options={forums.map(({ forumId, name }) => ({ value: forumId, label: name }))}
        />
        <Select
          {...field('strand', like?.strand ?? undefined)}
          label="Strand"
          hint="For UK Mayors. The councils with government have none."
          options={[
            { value: '', label: 'None' },
            ...STRANDS.map((strand) => ({ value: strand, label: strandWords(strand) })),
          ]}
        />
        <Radios {...field('move', 'plan')} legend="Is it still to come?" options={MOVES} />
        <WhenFields
          typed={typed}
          errors={errors}
          stands={like ? { ...like, day: like.next.day ?? undefined } : {}}
          dayHint={like ? nextDayWords(like) : undefined}
        />
        <TextField
          {...field('source')}
          label="Source (optional)"
          hint="For a meeting held already: where it is on record."
        />
        <div className="choices-in-columns">
          <Checkboxes
            name="officeIds"
            legend="Offices invited"
            defaultValues={failed?.officeIds ?? like?.officeIds ?? offices.map(({ id }) => id)}
            error={errors['officeIds']}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div className="govuk-button-group">
          <Button>Add the meeting</Button>
          <ButtonLink to="/meetings" variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
