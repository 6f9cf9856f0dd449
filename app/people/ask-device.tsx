import { useNavigation, useSubmit } from '@remix-run/react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '#app/ui/button.tsx';

type Props = {
  words: string;
  /** Loaded when it is pressed: the script stays off every page that asks no device. */
  ask: () => Promise<object>;
  /** What is sent with the form around it: the device's answer in this field, and what it is for. */
  field: string;
  intent: string;
};

/** Asks the person's device and sends its answer with the form. Where no device can be asked, nothing. */
export function AskDevice({ words, ask, field, intent }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const submit = useSubmit();
  const sending = useNavigation().state !== 'idle';
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const possible = useDevices();
  if (!possible) return null;
  const press = async () => {
    setState('asking');
    const answer = await ask().catch(() => null);
    setState(answer ? 'idle' : 'failed');
    const form = place.current?.closest('form');
    if (!answer || !form) return;
    const sent = new FormData(form);
    sent.set(field, JSON.stringify(answer));
    sent.set('intent', intent);
    submit(sent, { method: 'post' });
  };
  return (
    <div ref={place} className="ask-device">
      <Button type="button" onClick={() => void press()} disabled={sending || state === 'asking'}>
        {words}
      </Button>
      <output className="govuk-body" aria-live="polite">
        {STATE_WORDS[state]}
      </output>
    </div>
  );
}

const STATE_WORDS = {
  idle: '',
  asking: 'Follow what your device asks.',
  failed: 'Your device gave no answer, so nothing was sent. Try again, or use a code by email.',
} as const;

/** Whether this browser can ask a device: told only once scripts run, and for good. */
function useDevices(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => 'PublicKeyCredential' in window,
    () => false,
  );
}

const neverChanges = () => () => undefined;
