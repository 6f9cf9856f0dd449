import type { FormErrors } from '#app/forms/run-action.ts';
import { Checkboxes, Radios } from '#app/ui/fields.tsx';

type Props = {
  offices: readonly { id: string; name: string }[];
  /** Whoever opens it writes in it, unless they say otherwise. */
  ownOffices: readonly string[];
  typed: { writers: string; drafterOfficeIds?: string[] | undefined } | undefined;
  errors: FormErrors | undefined;
};

/** Which offices of the coalition write the text themselves. */
export function WhoWrites({ offices, ownOffices, typed, errors }: Props) {
  return (
    <>
      <Radios
        name="writers"
        legend="Who writes the text?"
        hint="The other offices suggest, and those who write accept or reject it. The secretariat can change this later."
        defaultValue={typed?.writers ?? 'all'}
        options={[
          { value: 'all', label: 'Every office of the coalition' },
          { value: 'chosen', label: 'Some of them' },
        ]}
      />
      <div className="choices-in-columns only-when-writers-chosen">
        <Checkboxes
          name="drafterOfficeIds"
          legend="Offices that write"
          hint="At least one, each of them in the coalition."
          defaultValues={typed?.drafterOfficeIds ?? ownOffices}
          error={errors?.['drafterOfficeIds']}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  );
}
