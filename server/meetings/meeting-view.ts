import type { MeetingRow } from '#db/meetings/meeting.reads.ts';
import { meetingState } from '#shared/meetings/meeting.rules.ts';

/** A meeting with its state, and when and where it is by what was said last. */
export function meetingView<Row extends Pick<MeetingRow, 'changes'>>(meeting: Row) {
  const { changes } = meeting;
  const { day, startsAt, endsAt, place } = changes.at(-1) ?? changes[0];
  return { ...meeting, state: meetingState(changes), day, startsAt, endsAt, place };
}
