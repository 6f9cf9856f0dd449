import { Form } from '@remix-run/react';
import { revisionChoice } from '#app/documents/point-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/fields.tsx';
import { LIVE, revisionAddress, versionAddress } from '#shared/revisions/point.rules.ts';
import type { ListedRevision } from './revision-table.tsx';
import type { ListedVersion } from './version-table.tsx';

type Props = {
  positionId: string;
  versions: readonly ListedVersion[];
  revisions: readonly ListedRevision[];
};

/** Any two of the frozen versions, the draft's revisions and the live text. */
export function ComparePicker({ positionId, versions, revisions }: Props) {
  const earlier = [...versions.map(versionOption), ...revisions.map(revisionOption)];
  const later = [{ value: LIVE, label: 'The live text' }, ...earlier];
  return (
    <section aria-labelledby="compare-heading">
      <h2 id="compare-heading">Compare any two</h2>
      <Form
        className="compare-picker"
        method="get"
        action={`/positions/${positionId}/versions/compare`}
      >
        <Select name="from" label="Earlier" options={earlier} />
        <Select name="to" label="Later" options={later} />
        <Button variant="secondary">Compare</Button>
      </Form>
    </section>
  );
}

const versionOption = ({ number }: ListedVersion) => ({
  value: versionAddress(number),
  label: `Version ${number}`,
});

const revisionOption = (revision: ListedRevision) => ({
  value: revisionAddress(revision.number),
  label: revisionChoice(revision),
});
