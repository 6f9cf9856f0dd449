import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/fields.tsx';
import type { ListedVersion } from './version-table.tsx';

type Props = { positionId: string; versions: readonly ListedVersion[] };

export function ComparePicker({ positionId, versions }: Props) {
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: `Version ${number}`,
  }));
  return (
    <section aria-labelledby="compare-heading">
      <h2 id="compare-heading">Compare any two</h2>
      <Form
        className="compare-picker"
        method="get"
        action={`/positions/${positionId}/versions/compare`}
      >
        <Select name="from" label="Earlier" options={options} defaultValue={options[1]?.value} />
        <Select name="to" label="Later" options={options} defaultValue={options[0]?.value} />
        <Button variant="secondary">Compare</Button>
      </Form>
    </section>
  );
}
