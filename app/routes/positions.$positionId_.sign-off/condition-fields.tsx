import { Radios, Select, TextField } from '#app/ui/fields.tsx';
import type { Round } from './page-types.ts';
import type { Typed } from './read-decision.ts';

type Props = {
  round: Round;
  typed: Typed | undefined;
  errors: Record<string, string> | undefined;
};

/** An endorsement may wait for others; most do not, so this stands folded away. */
export function ConditionFields({ round, typed, errors }: Props) {
  const error = errors?.['condition'] ?? errors?.['condition.count'];
  return (
    <details className="govuk-details" open={Boolean(typed?.conditionKind || error)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Endorse only if others sign</span>
      </summary>
      <div className="govuk-details__text private-area">
        <p>
          Nobody else sees a condition, nor that there is one, before the round closes. If it is not
          met, your office counts as not having replied.
        </p>
        <Radios
          name="conditionKind"
          legend="Endorse"
          defaultValue={typed?.conditionKind ?? ''}
          error={error}
          options={[
            { value: '', label: 'Without a condition' },
            { value: 'offices', label: 'If at least so many offices sign, our own included' },
            { value: 'other_parties', label: 'If at least so many of another party sign' },
            { value: 'office', label: 'If this office signs' },
          ]}
        />
        <TextField
          name="conditionCount"
          label="How many offices"
          inputMode="numeric"
          width={3}
          defaultValue={typed?.conditionCount}
        />
        <Select
          name="conditionOffice"
          label="Which office"
          defaultValue={typed?.conditionOffice}
          error={errors?.['condition.officeId']}
          options={[
            { value: '', label: 'Choose an office' },
            ...round.askedOffices.map(({ officeId, officeName }) => ({
              value: officeId,
              label: officeName,
            })),
          ]}
        />
      </div>
    </details>
  );
}
