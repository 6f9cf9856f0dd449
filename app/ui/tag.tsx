import type { ReactNode } from 'react';

export type Tone = 'waiting' | 'refused' | 'settled' | 'private' | 'open' | 'neutral';

/** A state in a word and a shape, so that nothing hangs on colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <strong className={`govuk-tag tag tag--${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </strong>
  );
}

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;

const SHAPES: Record<Tone, ReactNode> = {
  waiting: <path d="M6 0.5 12 11.5H0Z" fill="currentColor" />,
  refused: <path d="m1.5 1.5 9 9m0-9-9 9" {...STROKE} />,
  settled: <path d="M1 6.5 4.5 10 11 2" {...STROKE} />,
  private: <path d="M1 5h10v7H1zM3.5 5V3a2.5 2.5 0 0 1 5 0v2" {...STROKE} strokeWidth={1.6} />,
  open: <circle cx="6" cy="6" r="4.5" {...STROKE} />,
  neutral: <path d="M1 6h10" {...STROKE} />,
};
