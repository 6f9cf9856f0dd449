import { Link } from '@remix-run/react';
import type { Upcoming } from '#shared/positions/home.rules.ts';

const WORDS = { deadline: 'Sign-off closes', reply: 'Reply expected' } as const;

/** The next dates that bind someone, in working days. */
export function ComingUp({ items }: { items: readonly (Upcoming & { words: string })[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">Coming up</h2>
      <ul className="coming-list">
        {items.map((item) => (
          <li key={`${item.what}-${item.positionId}-${item.day}`}>
            <Link to={`/positions/${item.positionId}`}>{item.title}</Link>
            <span>
              {WORDS[item.what]} {item.words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
