import { Form } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/fields.tsx';
import type { Brief } from './route.tsx';

type Props = { brief: Brief; errors: FormErrors; typed: Record<string, string> };

/** What people write of a brief; the rest of it is read from the record. */
export function BriefForm({ brief, errors, typed }: Props) {
  const { inside } = brief;
  return (
    <>
      <h2>Write</h2>
      <Form method="post" noValidate>
        <TextArea
          name="firstRequest"
          label="First request"
          hint="Government reads it."
          rows={5}
          error={errors['firstRequest']}
          defaultValue={typed['firstRequest'] ?? inside.external.firstRequest}
        />
        <TextArea
          name="internalNote"
          label="Internal note"
          hint="For the secretariat alone."
          rows={5}
          error={errors['internalNote']}
          defaultValue={typed['internalNote'] ?? inside.note}
        />
        <Button>Keep these words</Button>
      </Form>
      <Form method="post" className="govuk-button-group">
        <Button name="as" value="sent" variant="secondary">
          It was sent
        </Button>
        <Button name="as" value="set_aside" variant="secondary">
          Set it aside
        </Button>
      </Form>
    </>
  );
}
