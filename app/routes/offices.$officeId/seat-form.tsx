import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import type { Office } from './route.tsx';

export type Typed = Record<string, string>;
export type Recording = NonNullable<Office['seat']['recording']>;
export type Fields = { office: Office; recording: Recording; errors: FormErrors; typed: Typed };

type FormProps = Pick<Fields, 'office' | 'errors' | 'typed'> & {
  title: string;
  intent: string;
  children: ReactNode;
};

/** One form of the secretariat’s, with what the record rests on. */
export function SeatForm({ title, intent, office, errors, typed, children }: FormProps) {
  return (
    <section className="panel" aria-labelledby="record-heading">
      <h3 id="record-heading">{title}</h3>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="intent" value={intent} />
        {children}
        <TextField
          name="source"
          label="What this rests on"
          hint="The address of a notice or a declaration, or where the paper is."
          error={errors['source']}
          defaultValue={typed['source']}
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
