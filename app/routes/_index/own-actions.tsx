import { Link } from '@remix-run/react';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { actionName } from '#shared/meetings/meeting.rules.ts';

type Action = {
  actionId: string;
  number: number;
  what: string;
  dueOn: string | null;
  overdue: boolean;
};

const SHOWN = 4;

/** What meetings agreed that this person's office does. */
export function OwnActions({ actions }: { actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="own-actions">
      <h2 id="own-actions">Actions from meetings</h2>
      <ul className="coming-list">
        {actions.slice(0, SHOWN).map(({ actionId, number, what, dueOn, overdue }) => (
          <li key={actionId}>
            <Link to="/actions">{what}</Link>
            <span>
              {actionName(number)}
              {dueOn && `, due ${dateWords(dueOn)}`}
            </span>
            {overdue && (
              <span>
                <Tag tone="refused">Overdue</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
      {actions.length > SHOWN && (
        <p>
          <Link to="/actions">All actions</Link>
        </p>
      )}
    </section>
  );
}
