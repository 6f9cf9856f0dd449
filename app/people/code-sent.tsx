import { useRouteLoaderData } from '@remix-run/react';
import { TextField } from '#app/ui/fields.tsx';

type Props = { challengeId: string; error: string | undefined };

/** Where the code that was sent is typed. */
export function CodeSent({ challengeId, error }: Props) {
  const root = useRouteLoaderData<{ demonstration: boolean }>('root');
  return (
    <>
      <input type="hidden" name="challengeId" value={challengeId} />
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
      <TextField
        name="code"
        label="Code"
        hint="6 digits"
        inputMode="numeric"
        autoComplete="one-time-code"
        width={10}
        error={error}
      />
    </>
  );
}
