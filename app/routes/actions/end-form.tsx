import { Form } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import type { Typed } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { actionName } from '#shared/meetings/meeting.rules.ts';

type Props = {
  action: { actionId: string; number: number };
  failed: { errors: FormErrors; typed: Typed } | undefined;
};

/** Done with a press; dropped with a reason. */
export function EndForm({ action: { actionId, number }, failed }: Props) {
  const mine = failed?.typed['actionId'] === actionId ? failed : undefined;
  const error = mine?.errors['reason'];
  // The error summary leads to the field that is wrong.
  const id = error ? 'reason' : `reason-${number}`;
  return (
    <details open={mine !== undefined}>
      <summary>
        End it<span className="govuk-visually-hidden">: {actionName(number)}</span>
      </summary>
      <Form method="post" noValidate>
        <input type="hidden" name="actionId" value={actionId} />
        <label className="govuk-label" htmlFor={id}>
          Reason, if it is dropped
        </label>
        {error && (
          <p className="govuk-error-message" id={`${id}-error`}>
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <input
          className={`govuk-input${error ? ' govuk-input--error' : ''}`}
          id={id}
          name="reason"
          defaultValue={mine?.typed['reason']}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <div className="govuk-button-group">
          <Button name="ended" value="done">
            Done
          </Button>
          <Button variant="secondary" name="ended" value="dropped">
            Drop it
          </Button>
        </div>
      </Form>
    </details>
  );
}
