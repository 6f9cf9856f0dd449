import type { ReactNode } from 'react';
import type { Stance } from '#shared/sign-off/board.rules.ts';
import { STANCE_WORDS } from './decision-words.ts';

/** What one office says, in a word and a shape: nothing hangs on colour. */
export function StanceCell({ stance, words }: { stance: Stance; words?: string | undefined }) {
  return (
    <span className={`stance stance--${stance}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[stance]}
      </svg>
      <span>{words ?? STANCE_WORDS[stance]}</span>
    </span>
  );
}

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const;

const SHAPES: Record<Stance, ReactNode> = {
  endorses: <path d="M1 6.5 4.5 10 11 2" {...STROKE} />,
  reserves: <path d="M1 6.5 4 9.5 9.5 2.5M10.5 8.5v3.5M8.75 10.25h3.5" {...STROKE} />,
  abstains: <path d="M1 6h10" {...STROKE} />,
  declines: <path d="m1.5 1.5 9 9m0-9-9 9" {...STROKE} />,
  held_over: <path d="M2.5 1.5h7M2.5 10.5h7M3.5 1.5c0 4 5 5 5 9M8.5 1.5c0 4-5 5-5 9" {...STROKE} />,
  provisional: <path d="M1 6.5 4.5 10 11 2" {...STROKE} strokeDasharray="2 1.6" />,
  answered: <circle cx="6" cy="6" r="3.5" fill="currentColor" />,
  sealed: <path d="M2 5.5h8v5H2zM4 5.5V4a2 2 0 0 1 4 0v1.5" {...STROKE} />,
  no_objection: <path d="M1 3.5h10M1 8.5h10" {...STROKE} strokeDasharray="2 2.2" />,
  no_reply: <circle cx="6" cy="6" r="4.5" {...STROKE} strokeDasharray="2 2.2" />,
};
