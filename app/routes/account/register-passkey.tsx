import { Form, useNavigation } from '@remix-run/react';
import { AskDevice } from '#app/people/ask-device.tsx';
import { CodeSent } from '#app/people/code-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { MAX_PASSKEY_NAME } from '#shared/people/passkey.rules.ts';
import type { Step } from './passkey-action.ts';

type Props = { step: Step | null; errors: Record<string, string> | undefined };

/** A name, then a code by email, then the device. */
export function RegisterPasskey({ step, errors }: Props) {
  return (
    <Form method="post" className="panel" noValidate>
      <h2>Add a passkey</h2>
      <input type="hidden" name="act" value="register_passkey" />
      {step?.registration ? (
        <MakePasskey name={step.name} {...step.registration} />
      ) : (
        <NameAndCode step={step} errors={errors} />
      )}
    </Form>
  );
}

function NameAndCode({ step, errors }: Props) {
  const sending = useNavigation().state !== 'idle';
  if (step?.challengeId) {
    return (
      <>
        <input type="hidden" name="name" value={step.name} />
        <CodeSent challengeId={step.challengeId} error={errors?.['code']} />
        <Button name="intent" value="start" disabled={sending}>
          Continue
        </Button>
      </>
    );
  }
  return (
    <>
      <TextField
        name="name"
        label="Name of the passkey"
        hint="For you to tell it from others, for example “My phone”."
        maxLength={MAX_PASSKEY_NAME}
        defaultValue={step?.name}
        error={errors?.['name']}
      />
      <Button name="intent" value="ask-code" disabled={sending}>
        Email me a code
      </Button>
    </>
  );
}

type Making = NonNullable<Step['registration']> & { name: string };

function MakePasskey({ name, challengeId, options }: Making) {
  return (
    <>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="challengeId" value={challengeId} />
      <p>The code was right. Your device now makes the passkey “{name}” and keeps it.</p>
      <noscript>
        <p>
          A device makes a passkey only where JavaScript runs. A code by email works without it.
        </p>
      </noscript>
      <AskDevice
        words="Make the passkey on this device"
        ask={async () => {
          const { makePasskey } = await import('#app/people/passkey-device.ts');
          return makePasskey(options);
        }}
        field="attestation"
        intent="keep"
      />
    </>
  );
}
