import type { FormErrors } from '#app/forms/run-action.ts';
import { Checkboxes, TextField } from '#app/ui/fields.tsx';

type Tenure = {
  id: string;
  personName: string;
  startsOn: string;
  endsOn: string | null;
  acting: boolean;
};

type Props = {
  what: 'holder' | 'vacant' | 'correct';
  today: string;
  tenure: Tenure | null;
  errors: FormErrors;
  typed: Record<string, string>;
};

export function RecordFields({ what, today, tenure, errors, typed }: Props) {
  if (what === 'vacant') return <EndDay {...{ errors, typed }} before={today} />;
  const before = what === 'correct' ? tenure : null;
  const acting = Object.keys(typed).length > 0 ? typed['acting'] === 'on' : before?.acting;
  return (
    <>
      {before ? (
        <>
          <input type="hidden" name="tenureId" value={before.id} />
          <p>What the record says now stays readable. Saying the same again confirms it.</p>
        </>
      ) : (
        <p>Whoever holds the post until then leaves it the same day. A brief is drafted.</p>
      )}
      <TextField
        name="personName"
        label="Name"
        error={errors['personName']}
        defaultValue={typed['personName'] ?? before?.personName}
      />
      <TextField
        name="startsOn"
        label="First day in post"
        type="date"
        error={errors['startsOn']}
        defaultValue={typed['startsOn'] ?? before?.startsOn ?? today}
      />
      {before && <EndDay {...{ errors, typed }} before={before.endsOn ?? ''} optional />}
      <Checkboxes
        name="acting"
        legend="Standing in"
        options={[{ value: 'on', label: 'They act in the post until somebody is appointed' }]}
        defaultValues={acting ? ['on'] : []}
      />
    </>
  );
}

type EndDayProps = Pick<Props, 'errors' | 'typed'> & { before: string; optional?: boolean };

function EndDay({ errors, typed, before, optional = false }: EndDayProps) {
  return (
    <TextField
      name="endsOn"
      label="First day without this holder"
      {...(optional && { hint: 'Leave empty while they hold it.' })}
      type="date"
      error={errors['endsOn']}
      defaultValue={typed['endsOn'] ?? before}
    />
  );
}
