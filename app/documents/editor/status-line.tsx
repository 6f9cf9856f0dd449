import { type ReactNode, useEffect, useState } from 'react';
import type { LiveStatus } from '#app/documents/live-connection.ts';
import { timeWords } from '#shared/calendar/date-words.rules.ts';

/** Long enough that typing does not make the line flicker between saved and sending. */
const CALM_MS = 400;

type Saved = { at: Date } | null;

/** Says `saved` a little late and everything else at once: it is never ahead of the truth. */
function useCalmStatus(status: LiveStatus): { status: LiveStatus; saved: Saved } {
  const [saved, setSaved] = useState<Saved>(null);
  useEffect(() => {
    if (status !== 'saved') return;
    const at = new Date();
    const timer = setTimeout(() => setSaved({ at }), CALM_MS);
    return () => {
      clearTimeout(timer);
      setSaved(null);
    };
  }, [status]);
  const [opened, setOpened] = useState(false);
  if (saved && !opened) setOpened(true);
  if (status !== 'saved') return { status, saved: null };
  return saved ? { status, saved } : { status: opened ? 'sending' : 'connecting', saved };
}

type Props = { status: LiveStatus; locked: boolean; children: ReactNode };

/** What has become of the words, always true; changes for the worse are also spoken. */
export function StatusLine({ status: now, locked, children }: Props) {
  const { status, saved } = useCalmStatus(now);
  const words = statusWords(status, { locked, saved });
  const calm = status === 'saved' || status === 'sending' || status === 'connecting';
  return (
    <p className={`live-status live-status--${status}`} data-status={status}>
      <span className="live-status__mark" aria-hidden="true">
        {MARKS[status]}
      </span>
      <span className="live-status__words" aria-live={calm ? 'off' : 'polite'}>
        {words}
      </span>
      {children}
    </p>
  );
}

const MARKS: Record<LiveStatus, string> = {
  connecting: '…',
  saved: '✓',
  sending: '↑',
  offline: '!',
  'read-only': '▪',
  refused: '×',
};

function statusWords(status: LiveStatus, { locked, saved }: { locked: boolean; saved: Saved }) {
  switch (status) {
    case 'connecting':
      return 'Opening the live text…';
    case 'saved':
      return `Saved on the server${saved ? ` ${timeWords(saved.at)}` : ''}`;
    case 'sending':
      return 'Sending…';
    case 'offline':
      return 'Offline: kept in this window until the connection returns';
    case 'read-only':
      return locked ? 'Locked: a round is open' : 'Reading only. Reload the page to write.';
    case 'refused':
      return 'This text is no longer open to you. Reload the page.';
  }
}
