import type { ReactNode } from 'react';

/** A longer letter stands folded on a phone; beside the decision there is room for all of it. */
const LONG_IN_WORDS = 400;
/** What people read of such a text in a minute, near enough. */
const WORDS_A_MINUTE = 200;

type Props = { words: number; children: ReactNode };

export function FoldedLetter({ words, children }: Props) {
  if (words <= LONG_IN_WORDS) return children;
  const minutes = Math.ceil(words / WORDS_A_MINUTE);
  return (
    <details className="folded-letter">
      <summary>
        Read the whole text: {words.toLocaleString('en-GB')} words, about {minutes} minutes
      </summary>
      {children}
    </details>
  );
}
