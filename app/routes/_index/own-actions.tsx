import { Link } from '@remix-run/react';
import { OverdueTag } from '#app/meetings/action-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { actionName } from '#shared/meetings/meeting.rules.ts';

type Action = {
  actionId: string;
  number: number;
  what: string;
  dueOn: string | null;
  overdueBy: number;
};

const SHOWN = 4;

/** What meetings agreed that this person's office does. */
export function OwnActions({ actions }: { actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="own-actions">
      <h2 id="own-actions">Actions from meetings</h2>
      <ul className="coming-list">
        {actions.slice(0, SHOWN).map(({ actionId, number, what, dueOn, overdueBy }) => (
          <li key={actionId}>
            <Link to="/actions">{what}</Link>
            <span>
              {actionName(number)}
              {dueOn && `, due ${dateWords(dueOn)}`}
            </span>
            {overdueBy > 0 && (
              <span>
                <OverdueTag days={overdueBy} />
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
