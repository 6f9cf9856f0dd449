import { useState } from 'react';

const PLACE = 'concord.single-key-shortcuts';

/**
 * Whether a key alone may do something. Somebody who dictates presses such keys without meaning to,
 * so it can be switched off; this browser remembers.
 */
export function useSingleKey(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(remembered);
  return [
    on,
    (next) => {
      setOn(next);
      remember(next);
    },
  ];
}

function remembered(): boolean {
  try {
    return globalThis.localStorage?.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

/** A browser that keeps nothing still does as it is told until the page is left. */
function remember(on: boolean) {
  try {
    globalThis.localStorage.setItem(PLACE, on ? 'on' : 'off');
  } catch {}
}
