import { Form, Link } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { isLate } from '#shared/engagement/engagement.rules.ts';
import type { FollowUpState } from '#shared/engagement/engagement.state.ts';
import { metWords } from './contact-words.ts';

export type Task = {
  followUpId: string;
  engagementId: string | null;
  topic: string | null;
  what: string;
  who: string;
  dueOn: string | null;
  state: FollowUpState;
  happenedOn: string | null;
  postTitle: string | null;
  officialRole: string | null;
  department: string | null;
};

type Props = { tasks: readonly Task[]; today: string; withContact?: boolean };

/** Tasks with what moves each on. `withContact` says after which contact each is. */
export function FollowUpList({ tasks, today, withContact = false }: Props) {
  if (tasks.length === 0) return null;
  return (
    <ul className="task-list">
      {tasks.map((task) => (
        <li key={task.followUpId} id={`task-${task.followUpId}`}>
          <div>
            <p className="task-list__what">{task.what}</p>
            <p className="quiet">
              {task.who}
              {task.dueOn && `, by ${dateWords(task.dueOn)}`}
            </p>
            {withContact && <After task={task} />}
          </div>
          <StateTag task={task} today={today} />
          <Mark task={task} />
        </li>
      ))}
    </ul>
  );
}

function After({ task }: { task: Task }) {
  const { engagementId, happenedOn, topic } = task;
  if (topic) {
    return (
      <p className="quiet">
        <Link to="/engagement/topics">Where departments stand</Link>
      </p>
    );
  }
  if (!engagementId || !happenedOn) return null;
  return (
    <p className="quiet">
      After <Link to={`/engagement/${engagementId}`}>{metWords(task)}</Link>,{' '}
      {dateWords(happenedOn)}
    </p>
  );
}

function StateTag({ task, today }: { task: Task; today: string }) {
  if (task.state === 'done') return <Tag tone="settled">Done</Tag>;
  if (isLate(task, today)) return <Tag tone="refused">Overdue</Tag>;
  return <Tag tone="waiting">To do</Tag>;
}

function Mark({ task: { followUpId, state, what } }: { task: Task }) {
  const open = state === 'open';
  return (
    <Form method="post">
      <input type="hidden" name="followUpId" value={followUpId} />
      <Button name="move" value={open ? 'finish' : 'reopen'} variant="secondary">
        {open ? 'Done' : 'Open again'}
        <span className="govuk-visually-hidden">: {what}</span>
      </Button>
    </Form>
  );
}
