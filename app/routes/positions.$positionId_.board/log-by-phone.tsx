import { Form } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, Select, TextField } from '#app/ui/fields.tsx';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { Board } from './page-types.ts';

/** With reservations an office decides itself: their words are its own. */
const BY_PHONE: readonly Choice[] = ['endorse', 'abstain', 'decline'];

/** An office that cannot reach its page tells the secretariat, and confirms it later. */
export function LogByPhone({ board }: { board: Board }) {
  const waiting = board.rows.filter(({ whole }) => whole === 'no_reply');
  if (waiting.length === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Log a decision told by telephone</span>
      </summary>
      <div className="govuk-details__text">
        <p>It is provisional, and counts when somebody who decides for that office confirms it.</p>
        <Form method="post">
          <input type="hidden" name="roundId" value={board.roundId} />
          <input type="hidden" name="readHash" value={board.versionHash} />
          <Select
            name="officeId"
            label="Which office told you"
            options={waiting.map(({ officeId, officeName }) => ({
              value: officeId,
              label: officeName,
            }))}
          />
          <Radios
            name="choice"
            legend="What it decided"
            options={BY_PHONE.map((choice) => ({
              value: choice,
              label: CHOICE_WORDS[choice].label,
            }))}
          />
          {board.seats.some(({ state }) => state === 'pre_election') && (
            <TextField
              name="electionClearance"
              label="Who cleared that it may decide in its pre-election period"
              hint="By name and role. Only for an office that is in it."
            />
          )}
          <Button name="intent" value="phone" variant="secondary">
            Log it
          </Button>
        </Form>
      </div>
    </details>
  );
}
