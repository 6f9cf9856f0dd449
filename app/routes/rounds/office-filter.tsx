import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/fields.tsx';
import type { OpenRounds } from './page-types.ts';

/** Narrows the table down to one office, by an address that can be sent to a colleague. */
export function OfficeFilter({ page: { offices, officeId } }: { page: OpenRounds }) {
  return (
    <Form method="get" className="filter-form" aria-label="Rounds of one office">
      <Select
        key={officeId}
        name="office"
        label="Office"
        defaultValue={officeId ?? ''}
        options={[
          { value: '', label: 'Every office' },
          ...offices.map((office) => ({ value: office.officeId, label: office.officeName })),
        ]}
      />
      <Button variant="secondary">Show</Button>
    </Form>
  );
}
