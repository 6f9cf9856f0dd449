import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import type { UnsentEdits } from '#app/documents/kept/unsent-edits.ts';

const QUESTION = 'Some of your words have not reached the server yet. Leave and lose them?';

/** Asks before the page is left while words are kept in it alone. */
export function useLeaveGuard(unsent: UnsentEdits): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose(unsent)) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [unsent]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      wouldLose(unsent) && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (globalThis.confirm(QUESTION)) blocker.proceed();
    else blocker.reset();
  }, [blocker]);
}

function wouldLose({ keeping }: UnsentEdits): boolean {
  return keeping === 'writing' || keeping === 'window';
}
