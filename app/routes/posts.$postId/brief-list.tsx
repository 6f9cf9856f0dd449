import { Link } from '@remix-run/react';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Post } from './route.tsx';

const STATE = { sent: 'sent', set_aside: 'set aside', open: 'not sent yet' } as const;

/** What was drafted for each new holder; for the secretariat alone. */
export function BriefList({ briefs }: Pick<Post, 'briefs'>) {
  if (briefs.length === 0) return null;
  return (
    <>
      <h2>Handover briefs</h2>
      <ul>
        {briefs.map(({ id, holderName, draftedAt, settledAs }) => (
          <li key={id}>
            <Link to={`/briefs/${id}`}>For {holderName}</Link>, drafted{' '}
            {dateWords(dayInLondon(draftedAt))}, {STATE[settledAs ?? 'open']}
          </li>
        ))}
      </ul>
    </>
  );
}
