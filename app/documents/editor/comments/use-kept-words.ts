import { useState } from 'react';

/**
 * Words being typed, kept in this tab until they are sent or given up: a thread that is resolved
 * meanwhile, a lost connection or a reload lose nothing.
 */
export function useKeptWords(key: string, first = '') {
  const [words, setWords] = useState(() => read(key) ?? first);
  const keep = (next: string) => {
    setWords(next);
    write(key, next);
  };
  const forget = () => {
    setWords(first);
    write(key, '');
  };
  return { words, keep, forget };
}

const PREFIX = 'comment ';

/** A browser may forbid its storage; then the words live as long as the page. */
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, words: string) {
  try {
    if (words === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, words);
  } catch {
    return;
  }
}
