import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Checkboxes } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { setDraftersInput } from '#shared/positions/position.schema.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Who writes the text – ${page?.title ?? 'Position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const story = await pageData(context.api.positions.show({ positionId }));
  if (!story.canNameDrafters) throw redirect(`/positions/${positionId}`);
  const { title, coalition, drafters } = story;
  return { positionId, title, coalition, drafters };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const positionId = params['positionId'] ?? '';
  const typed = { positionId, officeIds: form.getAll('officeIds').map(String) };
  const named = await runAction(setDraftersInput, typed, context.api.positions.setDrafters);
  if (!named.ok) return data({ errors: named.errors, typed }, { status: named.status });
  return redirect(`/positions/${positionId}`);
}

export default function Drafters() {
  const { positionId, title, coalition, drafters } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="Who writes the text"
        caption={title}
        lede="The offices you choose change the words themselves and settle what others suggest. The rest of the coalition suggests."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <div className="choices-in-columns">
          <Checkboxes
            name="officeIds"
            legend="Offices that write"
            hint="Nothing that is written is lost. Whoever has the draft open goes on in the new way after a moment."
            defaultValues={typed?.officeIds ?? drafters}
            error={errors?.['officeIds']}
            options={coalition.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div className="govuk-button-group">
          <Button disabled={sending}>{sending ? 'Saving…' : 'Save'}</Button>
          <ButtonLink to={`/positions/${positionId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
