import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and for the first picture in the browser, so that both are the same. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
