import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Select, TextArea } from '#app/ui/fields.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { CHASE_AGAIN_HOURS, MAX_CHASE_NOTE } from '#shared/sign-off/chase.rules.ts';
import type { Board } from './page-types.ts';

type Props = { board: Board; error: string | undefined };

/** Asks offices for their answer by email, in the secretariat's name. */
export function ChaseOffices({ board, error }: Props) {
  const waiting = board.rows.filter(({ whole }) => whole === 'no_reply');
  if (board.state !== 'open' || waiting.length === 0) return null;
  return (
    <details className="govuk-details" open={error !== undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Chase offices still to answer</span>
      </summary>
      <div className="govuk-details__text">
        <p>An office is chased at most once in {CHASE_AGAIN_HOURS} hours.</p>
        <Form method="post">
          <input type="hidden" name="roundId" value={board.roundId} />
          <Select
            name="chased"
            label="Whom"
            options={[
              { value: '', label: 'Everybody still to answer' },
              ...waiting.map(({ officeId, officeName }) => ({
                value: officeId,
                label: officeName,
              })),
            ]}
          />
          <TextArea
            name="note"
            label="A note of your own, if you like"
            hint="It goes by email under your name."
            rows={3}
            maxLength={MAX_CHASE_NOTE}
            error={error}
          />
          <Button name="intent" value="chase" variant="secondary">
            Send
          </Button>
        </Form>
      </div>
    </details>
  );
}

/** Who was chased by whom, newest first. */
export function Chases({ board }: { board: Board }) {
  if (board.chases.length === 0) return null;
  const names = new Map(board.rows.map(({ officeId, officeName }) => [officeId, officeName]));
  return (
    <section aria-labelledby="chases-heading">
      <h2 id="chases-heading">Chased</h2>
      <ul>
        {board.chases.map(({ officeId, byName, at }) => (
          <li key={`${officeId}-${at.toISOString()}`}>
            {officeId === null ? 'Everybody still to answer' : names.get(officeId)} was chased by{' '}
            {byName} on {momentWords(at)}
          </li>
        ))}
      </ul>
    </section>
  );
}
