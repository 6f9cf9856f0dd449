import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption={label}
      columns={['Action', 'What', 'Who', 'Due', 'State']}
      className="action-table"
    >
      {actions.map((action) => (
        <Tr key={action.actionId} id={actionName(action.number)}>
          <Th>{actionName(action.number)}</Th>
          <Td>
            {action.what}
            <span className="board__note">
              <Link to={`/meetings/${action.meetingId}`}>
                {meetingTitle(action.forumName, action.strand)}, {dateWords(action.agreedOn)}
              </Link>
            </span>
          </Td>
          <Td>{action.officeName ?? 'Secretariat'}</Td>
          <Td>{action.dueOn ? dateWords(action.dueOn) : 'No date'}</Td>
          <Td>
            <ActionState action={action} />
            {act?.(action)}
          </Td>
        </Tr>
      ))}
    </DataTable>
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
