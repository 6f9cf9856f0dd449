import { Link } from '@remix-run/react';

/** Two arcs that share one centre: many offices, one voice. */
export function Wordmark() {
  return (
    <Link className="wordmark" to="/">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round">
          <path d="M26 8.2a12.6 12.6 0 1 0 0 15.6" />
          <path d="M20.2 12.4a5.6 5.6 0 1 0 0 7.2" />
        </g>
      </svg>
      Concord
    </Link>
  );
}
