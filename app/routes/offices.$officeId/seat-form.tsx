import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { type Typed, typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import type { Office } from './route.tsx';

export type Recording = NonNullable<Office['seat']['recording']>;
export type Field = ReturnType<typeof typedFields>;
export type SeatFormProps = {
  office: Office;
  recording: Recording;
  errors: FormErrors;
  typed: Typed;
};

type FormProps = Pick<SeatFormProps, 'office' | 'errors' | 'typed'> & {
  title: string;
  intent: string;
  children: (field: Field) => ReactNode;
};

/** One form of the secretariat’s, with what the record rests on. */
export function SeatForm({ title, intent, office, errors, typed, children }: FormProps) {
  const field = typedFields(errors, typed);
  return (
    <section className="panel" aria-labelledby="record-heading">
      <h3 id="record-heading">{title}</h3>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="intent" value={intent} />
        {children(field)}
        <TextField
          {...field('source')}
          label="What this rests on"
          hint="The address of a notice or a declaration, or where the paper is."
        />
        <div className="govuk-button-group">
          <Button>Record it</Button>
          <Link className="govuk-link" to={`/offices/${office.id}`}>
            Cancel
          </Link>
        </div>
      </Form>
    </section>
  );
}
