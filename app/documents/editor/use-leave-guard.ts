import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';

const QUESTION = 'Some of your words have not reached the server yet. Leave and lose them?';

/** Asks before the page is left while words are kept in it alone. */
export function useLeaveGuard(unsettled: boolean): void {
  useEffect(() => {
    if (!unsettled) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [unsettled]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsettled && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (globalThis.confirm(QUESTION)) blocker.proceed();
    else blocker.reset();
  }, [blocker]);
}
