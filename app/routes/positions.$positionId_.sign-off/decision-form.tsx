import { Form, useNavigation } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Radios, TextArea } from '#app/ui/fields.tsx';
import { CHOICES } from '#shared/sign-off/decision.state.ts';
import { ConditionFields } from './condition-fields.tsx';
import { ElectionClearance } from './election-clearance.tsx';
import type { AskedOffice, OwnOffice, Round } from './page-types.ts';
import type { Typed } from './read-decision.ts';
import { Reservations } from './reservations.tsx';

type Deciding = Pick<AskedOffice, 'officeId' | 'officeName'> & Pick<OwnOffice, 'preElection'>;

type Props = {
  round: Round;
  offices: readonly Deciding[];
  typed: Typed | undefined;
  errors: Record<string, string> | undefined;
};

export function DecisionForm({ round, offices, typed, errors }: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="panel decision-form" noValidate>
      <h2>Decide{offices.length === 1 && ` for ${offices[0]?.officeName}`}</h2>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="roundId" value={round.roundId} />
      <input type="hidden" name="readHash" value={round.versionHash} />
      <OfficeChoice offices={offices} chosen={typed?.officeId} error={errors?.['officeId']} />
      <Radios
        name="choice"
        legend="What does your office say?"
        error={errors?.['choice']}
        {...(typed?.choice && { defaultValue: typed.choice })}
        options={CHOICES.map((choice) => ({
          value: choice,
          label: CHOICE_WORDS[choice].label,
          hint: CHOICE_WORDS[choice].hint,
        }))}
      />
      <Reservations
        clauses={round.clauses}
        typed={typed?.reservations}
        error={errors?.['reservations']}
      />
      <ElectionClearance offices={offices} typed={typed} errors={errors} />
      <ConditionFields round={round} typed={typed} errors={errors} />
      <div className="private-area decision-form__reason">
        <TextArea
          name="reason"
          label="Reason, if you want to give one"
          hint="Private to your office and the secretariat. No other office sees it, and it is not printed."
          rows={2}
          defaultValue={typed?.reason}
          error={errors?.['reason']}
        />
      </div>
      <Button name="intent" value="review" disabled={sending}>
        Review the decision
      </Button>
      <p className="quiet">
        Nothing is recorded until you confirm it on the next page, with a passkey or a code we email
        you.
      </p>
    </Form>
  );
}

type OfficeChoiceProps = {
  offices: readonly Pick<AskedOffice, 'officeId' | 'officeName'>[];
  chosen: string | undefined;
  error: string | undefined;
};

/** Most people speak for one office; who speaks for several says which. */
function OfficeChoice({ offices, chosen, error }: OfficeChoiceProps) {
  const [only, ...others] = offices;
  if (only && others.length === 0) {
    return <input type="hidden" name="officeId" value={only.officeId} />;
  }
  return (
    <Radios
      name="officeId"
      legend="Which office do you decide for?"
      error={error}
      {...(chosen && { defaultValue: chosen })}
      options={offices.map(({ officeId, officeName }) => ({ value: officeId, label: officeName }))}
    />
  );
}
