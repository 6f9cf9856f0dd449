import { Tag } from '#app/ui/tag.tsx';
import type { Visibility } from '#shared/engagement/engagement.state.ts';

const WORDS: Record<Visibility, string> = {
  office: 'Private to the office',
  secretariat: 'With the secretariat',
  forum: 'With the forum',
};

/** Who can read a contact. Violet is for what nobody outside the office sees. */
export function VisibilityTag({ visibility }: { visibility: Visibility }) {
  return <Tag tone={visibility === 'office' ? 'private' : 'neutral'}>{WORDS[visibility]}</Tag>;
}
