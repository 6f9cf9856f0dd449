import type { Marking } from './marking.state.ts';

export type MarkingRefusal = 'marking_unchanged' | 'marked_while_public';

type Asked = {
  was: Marking;
  marking: Marking;
  /** Any letter of the position, now or when an embargo ends. */
  isPublic: boolean;
};

/** Why a position may not be marked so; null when it may. What the public reads is not sensitive. */
export function refuseMarking({ was, marking, isPublic }: Asked): MarkingRefusal | null {
  if (marking === was) return 'marking_unchanged';
  return marking === 'official_sensitive' && isPublic ? 'marked_while_public' : null;
}
