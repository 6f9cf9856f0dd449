import { Link } from '@remix-run/react';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';

type Drafted = { id: string; postTitle: string; holderName: string; draftedAt: Date };

/** A post changed hands: its brief waits to be written and sent. */
export function DraftedBriefs({ briefs }: { briefs: readonly Drafted[] }) {
  if (briefs.length === 0) return null;
  return (
    <section aria-labelledby="briefs">
      <h2 id="briefs">Handover briefs drafted</h2>
      <ul className="coming-list">
        {briefs.map(({ id, postTitle, holderName, draftedAt }) => (
          <li key={id}>
            <Link to={`/briefs/${id}`}>{postTitle}</Link>
            <span>
              {holderName}, drafted {dateWords(dayInLondon(draftedAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
