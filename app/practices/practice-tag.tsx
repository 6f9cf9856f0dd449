import { Tag } from '#app/ui/tag.tsx';

type Props = { practice: { shared: boolean; officeName: string | null } };

/** Whose word it is and who can read it. Violet is for what nobody outside the office sees. */
export function PracticeTag({ practice: { shared, officeName } }: Props) {
  if (!shared) return <Tag tone="private">Draft, private to the office</Tag>;
  if (officeName === null) return <Tag tone="neutral">From the record</Tag>;
  return <Tag tone="settled">Shared with the forum</Tag>;
}
