import { useNavigation, useRouteLoaderData } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';

type Props = {
  /** The code that was asked for; null while none was. */
  challengeId: string | null;
  error: string | undefined;
};

/**
 * The end of a form that binds: a code by email that confirms just what the form says, so that a
 * session left open decides nothing. `intent` is `ask-code`, then `record`.
 */
export function ProveAct({ challengeId, error }: Props) {
  const sending = useNavigation().state !== 'idle';
  if (challengeId === null) {
    return (
      <>
        <p>To confirm that it is you, we email you a code. It confirms this, and nothing else.</p>
        <Button name="intent" value="ask-code" disabled={sending}>
          Email me a code
        </Button>
      </>
    );
  }
  return (
    <>
      <input type="hidden" name="challengeId" value={challengeId} />
      <CodeSent />
      <TextField
        name="code"
        label="Code"
        hint="6 digits"
        inputMode="numeric"
        autoComplete="one-time-code"
        width={10}
        error={error}
      />
      <div className="govuk-button-group">
        <Button name="intent" value="record" disabled={sending}>
          {sending ? 'Recording…' : 'Confirm and record'}
        </Button>
        <Button name="intent" value="ask-code" variant="secondary" disabled={sending}>
          Send another code
        </Button>
      </div>
    </>
  );
}

function CodeSent() {
  const root = useRouteLoaderData<{ demonstration: boolean }>('root');
  return (
    <output className="govuk-body">
      A code is on its way to your email address. It works once, for 10 minutes.
      {root?.demonstration && (
        <>
          {' '}
          No email is sent in a demonstration: the message is in the{' '}
          <a href="/outbox" target="_blank" rel="noreferrer">
            outbox (opens in a new tab)
          </a>
          .
        </>
      )}
    </output>
  );
}
