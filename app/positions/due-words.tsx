import { Tag } from '#app/ui/tag.tsx';

export type Due = {
  what: 'decide' | 'close_round' | 'reply';
  late: boolean;
  words: string;
};

const DUE_WORDS = {
  decide: 'Offices decide',
  close_round: 'Round to close, deadline',
  reply: 'Reply expected',
} as const;

/** The next date that binds someone; overdue only where government is late. */
export function DueWords({ due }: { due: Due | null }) {
  if (!due) return <span className="quiet">None</span>;
  if (due.what === 'reply' && due.late) {
    return <Tag tone="refused">Reply overdue, expected {due.words}</Tag>;
  }
  return (
    <>
      {DUE_WORDS[due.what]} {due.words}
    </>
  );
}
