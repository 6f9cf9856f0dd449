import { useNavigation } from '@remix-run/react';
import { AskDevice } from '#app/people/ask-device.tsx';
import { CodeSent } from '#app/people/code-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import type { PasskeyOffer } from './prove-step.ts';

type Props = {
  /** The code that was asked for; null while none was. */
  challengeId: string | null;
  /** What a passkey would sign; null where the person has none. */
  passkey?: PasskeyOffer | null;
  error: string | undefined;
};

/**
 * The end of a form that binds: a passkey's signature, or a code by email, that confirms just what
 * the form says, so that a session left open decides nothing. `intent` is `ask-code`, then `record`.
 */
export function ProveAct({ challengeId, passkey = null, error }: Props) {
  const sending = useNavigation().state !== 'idle';
  if (challengeId === null) {
    return (
      <>
        {passkey && <SignWithPasskey {...passkey} />}
        <p>To confirm that it is you, we email you a code. It confirms this, and nothing else.</p>
        <Button
          name="intent"
          value="ask-code"
          variant={passkey ? 'secondary' : undefined}
          disabled={sending}
        >
          Email me a code
        </Button>
      </>
    );
  }
  return (
    <>
      <CodeSent challengeId={challengeId} error={error} />
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

function SignWithPasskey({ challengeId, options }: PasskeyOffer) {
  return (
    <>
      <input type="hidden" name="passkeyChallengeId" value={challengeId} />
      <AskDevice
        words="Confirm with your passkey"
        ask={async () => {
          const { signWithPasskey } = await import('#app/people/passkey-device.ts');
          return signWithPasskey(options);
        }}
        field="assertion"
        intent="record"
      />
    </>
  );
}
