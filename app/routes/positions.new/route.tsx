import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Checkboxes, Radios, Select, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { TITLE_MAX } from '#shared/positions/opening.rules.ts';
import { openPositionInput } from '#shared/positions/position.schema.ts';
import { StartsFrom } from './starts-from.tsx';
import { WhoWrites } from './who-writes.tsx';

export function meta() {
  return [{ title: 'Open a position – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  const choices = await pageData(context.api.positions.openingChoices());
  const mandates = context.person?.mandates ?? [];
  return { ...choices, ownOffices: isSecretariat(mandates) ? [] : officesOf(mandates) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = {
    title: String(form.get('title') ?? ''),
    coalitionKind: String(form.get('coalitionKind') ?? ''),
    officeIds: form.getAll('officeIds').map(String),
    writers: String(form.get('writers') ?? 'all'),
    drafterOfficeIds: chosenWriters(form),
    postIds: form.getAll('postIds').map(String),
    campaignId: String(form.get('campaignId') ?? '') || undefined,
    startsFrom: String(form.get('startsFrom') ?? 'empty'),
    earlierPositionId: String(form.get('earlierPositionId') ?? '') || undefined,
  };
  const opened = await runAction(openPositionInput, typed, context.api.positions.open);
  if (!opened.ok) return data({ errors: opened.errors, typed }, { status: opened.status });
  return redirect(`/positions/${opened.value.positionId}`);
}

function chosenWriters(form: FormData): string[] | undefined {
  return form.get('writers') === 'chosen' ? form.getAll('drafterOfficeIds').map(String) : undefined;
}

export default function OpenPosition() {
  const { offices, posts, campaigns, earlier, ownOffices } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Open a position"
        lede="Everyone in the coalition can write or suggest in it from the moment it is open."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <TextField
          name="title"
          label="Title"
          hint="What you ask for, as the letter’s subject line would say it."
          defaultValue={typed?.title}
          error={errors?.['title']}
          maxLength={TITLE_MAX}
          required
        />
        <Radios
          name="coalitionKind"
          legend="Who is it open to?"
          hint="The coalition is fixed when the position opens."
          defaultValue={typed?.coalitionKind || 'forum'}
          error={errors?.['coalitionKind']}
          options={[
            {
              value: 'forum',
              label: 'The whole forum',
              hint: `All ${offices.length} member offices of UK Mayors today`,
            },
            { value: 'named', label: 'Only the offices I choose' },
          ]}
        />
        <div className="choices-in-columns only-when-named">
          <Checkboxes
            name="officeIds"
            legend="Offices"
            hint={
              ownOffices.length > 0
                ? 'At least two, your own among them.'
                : 'At least two. Leave empty for the whole forum.'
            }
            defaultValues={typed?.officeIds ?? ownOffices}
            error={errors?.['officeIds']}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <WhoWrites {...{ offices, ownOffices, typed, errors }} />
        <StartsFrom earlier={earlier} typed={typed} errors={errors} />
        <Addressees posts={posts} chosen={typed?.postIds} error={errors?.['postIds']} />
        {campaigns.length > 0 && (
          <Select
            name="campaignId"
            label="Campaign it belongs to"
            defaultValue={typed?.campaignId}
            options={[
              { value: '', label: 'None yet' },
              ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
        <div className="govuk-button-group">
          <Button disabled={sending}>{sending ? 'Opening…' : 'Open the position'}</Button>
          <ButtonLink to="/positions" variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

type Post = { id: string; title: string; department: string; holderName: string | null };
type AddresseesProps = {
  posts: readonly Post[];
  chosen?: string[] | undefined;
  error?: string | undefined;
};

function Addressees({ posts, chosen, error }: AddresseesProps) {
  return (
    <div className="choices-in-columns">
      <Checkboxes
        name="postIds"
        legend="Posts it addresses"
        hint="Letters go to posts, so that they outlast their holders. At least one."
        defaultValues={chosen}
        error={error}
        options={posts.map(({ id, title, department, holderName }) => ({
          value: id,
          label: title,
          hint: holderName ? `${holderName}, ${department}` : department,
        }))}
      />
    </div>
  );
}
