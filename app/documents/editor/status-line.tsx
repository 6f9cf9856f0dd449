import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveStatus } from '#app/documents/connection-status.ts';
import type { Keeping, UnsentEdits } from '#app/documents/kept/unsent-edits.ts';
import { timeWords } from '#shared/calendar/date-words.rules.ts';

/** Long enough that typing does not make the line flicker between saved and sending. */
const CALM_MS = 400;

type Props = { status: LiveStatus; unsent: UnsentEdits; locked: boolean; children: ReactNode };

/** What has become of the words, always true; changes for the worse are also spoken. */
export function StatusLine({ status: now, unsent, locked, children }: Props) {
  const keepingNow = useSyncExternalStore(unsent.subscribe, () => unsent.keeping);
  const { status, keeping, savedAt } = useCalm(now, keepingNow);
  return (
    <p className={`live-status live-status--${status}`} data-status={status} data-kept={keeping}>
      <span className="live-status__mark" aria-hidden="true">
        {MARKS[status]}
      </span>
      <span className="live-status__words" aria-live={CALM.has(status) ? 'off' : 'polite'}>
        {savedAt ? `Saved on the server ${timeWords(savedAt)}` : WORDS[status]({ keeping, locked })}
      </span>
      {children}
    </p>
  );
}

/** Good news, said a little late; bad news at once. */
function useCalm(now: LiveStatus, keepingNow: Keeping) {
  const savedAt = useSettled(now === 'saved');
  const keptAt = useSettled(keepingNow === 'device');
  const hasOpened = useOnce(savedAt !== null);
  const keeping = keepingNow === 'device' && !keptAt ? 'writing' : keepingNow;
  if (now !== 'saved' || savedAt) return { status: now, keeping, savedAt };
  const status: LiveStatus = hasOpened ? 'sending' : 'connecting';
  return { status, keeping, savedAt };
}

/** Since when something has held, once it has for a while. */
function useSettled(holds: boolean): Date | null {
  const [settled, setSettled] = useState<Date | null>(null);
  useEffect(() => {
    if (!holds) return;
    const at = new Date();
    const timer = setTimeout(() => setSettled(at), CALM_MS);
    return () => {
      clearTimeout(timer);
      setSettled(null);
    };
  }, [holds]);
  return holds ? settled : null;
}

function useOnce(holds: boolean): boolean {
  const [held, setHeld] = useState(false);
  if (holds && !held) setHeld(true);
  return held || holds;
}

const CALM: ReadonlySet<LiveStatus> = new Set(['connecting', 'saved', 'sending']);

const MARKS: Record<LiveStatus, string> = {
  connecting: '…',
  saved: '✓',
  sending: '↑',
  offline: '!',
  'signed-out': '!',
  'read-only': '▪',
  refused: '×',
};

type Circumstances = { keeping: Keeping; locked: boolean };

const WORDS: Record<LiveStatus, (circumstances: Circumstances) => ReactNode> = {
  connecting: () => 'Opening the live text…',
  saved: () => 'Saved on the server',
  sending: ({ keeping }) => (keeping === 'device' ? 'Sending… kept on this device' : 'Sending…'),
  offline: ({ keeping }) => `Offline${OFFLINE[keeping]}`,
  'signed-out': ({ keeping }) => (
    <>
      You are signed out{SIGNED_OUT[keeping]}. <a href="/sign-in">Sign in again</a> to go on.
    </>
  ),
  'read-only': ({ locked }) =>
    locked ? 'Locked: a round is open' : 'Reading only. Reload the page to write.',
  refused: () => 'This text is no longer open to you. Reload the page.',
};

const OFFLINE: Record<Keeping, string> = {
  nothing: ': go on writing, it is sent when the connection returns',
  writing: ', keeping your words…',
  device: ', kept on this device',
  window: ', kept in this window only: leave it open until the connection returns',
};

const SIGNED_OUT: Record<Keeping, string> = {
  nothing: '',
  writing: ', your words are being kept',
  device: ', your words are kept on this device',
  window: ', your words are kept in this window only: sign in from another window',
};
