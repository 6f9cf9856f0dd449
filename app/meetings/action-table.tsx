import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { actionName } from '#shared/meetings/meeting.rules.ts';
import type { ActionEnding, Strand } from '#shared/meetings/meeting.state.ts';
import { meetingTitle } from '#shared/meetings/meeting-words.rules.ts';

export type ListedAction = {
  actionId: string;
  number: number;
  what: string;
  dueOn: string | null;
  officeName: string | null;
  meetingId: string;
  strand: Strand | null;
  forumName: string;
  agreedOn: string;
  ended: ActionEnding | null;
  reason: string | null;
  /** In days; 0 where it is not. */
  overdueBy: number;
};

type Props<Action> = {
  label: string;
  actions: readonly Action[];
  /** What a person can do about one, in its last column. */
  act?: (action: Action) => ReactNode;
};

export function ActionTable<Action extends ListedAction>({ label, actions, act }: Props<Action>) {
  return (
    <TableScroll label={label}>
      <table className="data-table action-table">
        <caption className="govuk-visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">Due</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.actionId} id={actionName(action.number)}>
              <th scope="row">{actionName(action.number)}</th>
              <td>
                {action.what}
                <span className="board__note">
                  <Link to={`/meetings/${action.meetingId}`}>
                    {meetingTitle(action.forumName, action.strand)}, {dateWords(action.agreedOn)}
                  </Link>
                </span>
              </td>
              <td>{action.officeName ?? 'Secretariat'}</td>
              <td>{action.dueOn ? dateWords(action.dueOn) : 'No date'}</td>
              <td>
                <ActionState action={action} />
                {act?.(action)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function ActionState({ action: { ended, reason, overdueBy } }: { action: ListedAction }) {
  if (ended === 'done') return <Tag tone="settled">Done</Tag>;
  if (ended === 'dropped') {
    return (
      <>
        <Tag tone="neutral">Dropped</Tag>
        <span className="board__note">{reason}</span>
      </>
    );
  }
  return overdueBy > 0 ? <OverdueTag days={overdueBy} /> : <Tag tone="open">To do</Tag>;
}

/** "Overdue by 3 days" */
export function OverdueTag({ days }: { days: number }) {
  return (
    <Tag tone="refused">
      Overdue by {days} {days === 1 ? 'day' : 'days'}
    </Tag>
  );
}
