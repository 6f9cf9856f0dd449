import { Link } from '@remix-run/react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { isLate } from '#shared/engagement/engagement.rules.ts';

type Task = { followUpId: string; what: string; who: string; dueOn: string | null };
type Props = { followUps: { tasks: readonly Task[]; today: string } };

const SHOWN = 4;

/** What is to be done after contacts with government, the soonest first. */
export function FollowUps({ followUps: { tasks, today } }: Props) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="follow-ups">
      <h2 id="follow-ups">Follow-ups</h2>
      <ul className="coming-list">
        {tasks.slice(0, SHOWN).map((task) => (
          <li key={task.followUpId}>
            <Link to={`/engagement/follow-ups#task-${task.followUpId}`}>{task.what}</Link>
            <span>
              {task.who}
              {task.dueOn && `, by ${dateWords(task.dueOn)}`}
              {isLate(task, today) && <strong>, overdue</strong>}
            </span>
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <p>
          <Link to="/engagement/follow-ups">All {tasks.length} follow-ups</Link>
        </p>
      )}
    </section>
  );
}
