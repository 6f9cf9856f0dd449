import { Tag } from '#app/ui/tag.tsx';
import type { InvitationMove, MeetingMove, MeetingState } from '#shared/meetings/meeting.state.ts';

const TONES = { planned: 'open', held: 'settled', cancelled: 'refused' } as const;
const STATE_WORDS = { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' } as const;

export function MeetingTag({ state }: { state: MeetingState }) {
  return <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>;
}

export const MOVE_WORDS: Record<MeetingMove, string> = {
  plan: 'Planned',
  record: 'Put on record as held',
  move: 'Moved',
  hold: 'Held',
  cancel: 'Cancelled',
};

export const INVITATION_WORDS: Record<InvitationMove, string> = {
  invite: 'Invited later',
  strike_off: 'Struck off',
};
