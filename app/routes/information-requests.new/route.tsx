import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logRequestInput } from '#shared/disclosure/disclosure.schema.ts';

export function meta() {
  return [{ title: 'Log an information request – Concord' }];
}

export function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.disclosure.form());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  const logged = await runAction(logRequestInput, typed, context.api.disclosure.log);
  if (logged.ok) return redirect(`/information-requests/${logged.value.requestId}`);
  return data({ errors: logged.errors, typed }, logged.status);
}

export default function NewInformationRequest() {
  const { positions, today } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Log an information request"
        lede="Leave out who asks: the answer does not depend on it."
      />
      <Form method="post" className="form-page">
        <TextField
          name="receivedOn"
          type="date"
          label="Received on"
          hint="The day after is the first of twenty working days."
          max={today}
          defaultValue={typed?.['receivedOn'] ?? today}
          error={errors?.['receivedOn']}
        />
        <TextArea
          name="asked"
          label="What is asked for"
          rows={3}
          defaultValue={typed?.['asked']}
          error={errors?.['asked']}
        />
        <h2>Where to look</h2>
        <Select
          name="positionId"
          label="Position"
          defaultValue={typed?.['positionId']}
          options={[
            { value: '', label: 'Any position' },
            ...positions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          error={errors?.['positionId']}
        />
        <TextField
          name="words"
          label="Words"
          hint="Only what holds them. Leave empty for everything."
          width={30}
          defaultValue={typed?.['words']}
          error={errors?.['words']}
        />
        <TextField
          name="from"
          type="date"
          label="From"
          defaultValue={typed?.['from']}
          error={errors?.['from']}
        />
        <TextField
          name="to"
          type="date"
          label="To"
          defaultValue={typed?.['to']}
          error={errors?.['to']}
        />
        <Button>Log the request</Button>
      </Form>
    </>
  );
}
