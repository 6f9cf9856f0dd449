import { Form } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { FileField, TextField } from '#app/ui/fields.tsx';

type Props = { errors: FormErrors | undefined; asOf: string | undefined; again: boolean };

export function ChooseList({ errors, asOf, again }: Props) {
  return (
    <section aria-labelledby="choose-heading">
      <h2 id="choose-heading">{again ? 'Other files' : 'Files'}</h2>
      <Form method="post" encType="multipart/form-data" className="narrow-form">
        <FileField
          name="files"
          label="CSV files"
          hint="appointment.csv, person.csv and post.csv together, with appointment_characteristics.csv for who acts; others are left aside. Or one table with minister_name, role, start_date and end_date. At most 5 MB in all."
          error={errors?.['files']}
          accept=".csv,text/csv"
          multiple
        />
        <TextField
          name="asOf"
          label="Day the list tells of"
          hint="When it was published. Whoever has no end in it was in post that day."
          type="date"
          error={errors?.['asOf']}
          defaultValue={asOf}
        />
        <Button name="step" value="preview" variant={again ? 'secondary' : 'primary'}>
          See what it does
        </Button>
      </Form>
    </section>
  );
}
