import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { MeetingMove, MeetingState } from '#shared/meetings/meeting.state.ts';

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

type When = { day: string; startsAt: string | null; endsAt: string | null };

/** "1 December 2026, 10:00 to 11:30" */
export function whenWords({ day, startsAt, endsAt }: When): string {
  if (startsAt === null) return dateWords(day);
  const until = endsAt === null ? '' : ` to ${endsAt}`;
  return `${dateWords(day)}, ${startsAt}${until}`;
}
