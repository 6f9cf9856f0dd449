import { Checkboxes, Radios, TextField } from '#app/ui/fields.tsx';
import { REMINDER_HOURS } from '#shared/sign-off/round.rules.ts';
import type { Opening } from './page-types.ts';

type Props = { opening: Opening; errors: Record<string, string> | undefined };

/** How the round is run: what the form proposes does for most, so it stands folded away. */
export function RoundSettings({ opening, errors }: Props) {
  const { willBeAsked } = opening;
  return (
    <details className="govuk-details" open={hasErrors(errors)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Procedure, signatures needed, sealing, reminders and opening time
        </span>
      </summary>
      <div className="govuk-details__text">
        <Radios
          name="procedure"
          legend="Procedure"
          defaultValue="express"
          error={errors?.['procedure']}
          options={[
            {
              value: 'express',
              label: 'Express',
              hint: 'Each office answers. No answer is recorded as no reply.',
            },
            {
              value: 'silence',
              label: 'Silence',
              hint: 'No answer is recorded as no objection, never as agreement. For one working day any office may object to silence itself; then it runs at least three working days and 72 hours. One objection or amendment ends it. Four in five offices have to answer. Areas before an election are left out.',
            },
          ]}
        />
        <Radios
          name="threshold"
          legend="How many must sign before the letter can go?"
          defaultValue="at_least"
          error={errors?.['threshold']}
          options={[
            { value: 'at_least', label: 'At least so many' },
            { value: 'all', label: 'Every office asked' },
            { value: 'named', label: 'The offices ticked below, whoever else does' },
          ]}
        />
        <TextField
          name="thresholdCount"
          label="At least this many offices"
          inputMode="numeric"
          width={3}
          defaultValue={1}
          error={errors?.['threshold.count']}
        />
        <Checkboxes
          name="named"
          legend="Offices that must sign"
          hint="Only if you chose to name them above."
          error={errors?.['threshold.officeIds']}
          options={willBeAsked.map(({ officeId, officeName }) => ({
            value: officeId,
            label: officeName,
          }))}
        />
        <Checkboxes
          name="sealed"
          legend="Sealed round"
          options={[
            {
              value: 'yes',
              label: 'Keep decisions sealed until the round closes',
              hint: 'An office sees its own decision and how many have answered. You see who has.',
            },
          ]}
        />
        <TextField
          name="reminders"
          label="Remind undecided offices, in hours before the deadline"
          hint="Each office at most once at each hour. Leave it empty for none."
          width={20}
          defaultValue={REMINDER_HOURS.join(', ')}
          error={errors?.['reminderHours']}
        />
        <TextField
          name="opens"
          type="date"
          label="Opens on, if not at once"
          hint="The draft is locked from now on."
          error={errors?.['opensAt']}
        />
        <TextField name="opensTime" type="time" label="At" hint="London time" width={10} />
      </div>
    </details>
  );
}

const SETTINGS = ['procedure', 'threshold', 'opensAt', 'reminderHours'];

function hasErrors(errors: Props['errors']): boolean {
  return Object.keys(errors ?? {}).some((field) => SETTINGS.includes(field.split('.')[0] ?? ''));
}
