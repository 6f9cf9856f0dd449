import { useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';

/** Copies a text that is on the page. Without scripts there is no button, and the text is there all the same. */
export function CopyButton({ text, words }: { text: string; words: string }) {
  const runs = useSyncExternalStore(never, inBrowser, onServer);
  const [said, setSaid] = useState('');
  if (!runs) return null;
  return (
    <>
      <Button type="button" variant="secondary" onClick={() => void copy(text).then(setSaid)}>
        {words}
      </Button>
      <output className="quiet">{said}</output>
    </>
  );
}

/** That scripts run does not change once they do. */
const never = () => () => undefined;
const inBrowser = () => true;
const onServer = () => false;

/** A browser may forbid the clipboard, or have none. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'Your browser does not allow this. Select it and copy it by hand.';
  }
}
