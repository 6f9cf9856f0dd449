import { Form, useNavigation } from '@remix-run/react';
import { CodeSent } from '#app/people/code-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Step } from './passkey-action.ts';

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };
type Removing = Pick<Step, 'act' | 'passkeyId' | 'challengeId'>;
type Props = {
  passkeys: readonly Passkey[];
  step: Removing | null;
  error: string | undefined;
};

export function PasskeyList({ passkeys, step, error }: Props) {
  return (
    <ul className="govuk-list">
      {passkeys.map((passkey) => {
        const removing = step?.act === 'remove_passkey' && step.passkeyId === passkey.id;
        const challengeId = removing ? step.challengeId : null;
        return (
          <li key={passkey.id} className="panel">
            <h3>{passkey.name}</h3>
            <p>
              Added {momentWords(passkey.createdAt)}.{' '}
              {passkey.lastUsedAt
                ? `Last used ${momentWords(passkey.lastUsedAt)}.`
                : 'Not used yet.'}
            </p>
            <RemovePasskey passkey={passkey} challengeId={challengeId} error={error} />
          </li>
        );
      })}
    </ul>
  );
}

type RemoveProps = {
  passkey: Passkey;
  challengeId: string | null;
  error: string | undefined;
};

function RemovePasskey({ passkey, challengeId, error }: RemoveProps) {
  const sending = useNavigation().state !== 'idle';
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="act" value="remove_passkey" />
      <input type="hidden" name="passkeyId" value={passkey.id} />
      {challengeId && <CodeSent challengeId={challengeId} error={error} />}
      <Button
        name="intent"
        value={challengeId ? 'remove' : 'ask-code'}
        variant={challengeId ? 'warning' : 'secondary'}
        disabled={sending}
      >
        {challengeId ? 'Remove' : 'Email me a code to remove'}
        <span className="govuk-visually-hidden"> {passkey.name}</span>
      </Button>
    </Form>
  );
}
