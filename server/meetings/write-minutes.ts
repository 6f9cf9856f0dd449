import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { lockMeeting } from '#db/meetings/meeting.reads.ts';
import { insertMinutes } from '#db/meetings/meeting.writes.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import { meetingState } from '#shared/meetings/meeting.rules.ts';
import { type Asking, invitedTo, keepMeetings } from './meeting-access.ts';

type Minutes = {
  meetingId: string;
  decisions: string;
  outcome: string | null;
  published: boolean;
};

/** A version of the minutes. The ledger commits to its hash, so that the words stand in one place. */
export async function writeMinutes(ctx: Asking, minutes: Minutes) {
  keepMeetings(ctx);
  await invitedTo(ctx.db, minutes.meetingId);
  const { meetingId, decisions, outcome, published } = minutes;
  const hash = await sha256Hex(canonicalJson({ decisions, outcome }));
  const at = ctx.now();
  return ctx.db.transaction().execute(async (trx) => {
    const meeting = (await lockMeeting(trx, meetingId)) ?? notFound();
    if (meetingState(meeting.changes) !== 'held') refuse('meeting_not_held');
    const number = await insertMinutes(trx, { ...minutes, personId: ctx.person.id, at });
    await appendLedgerEntry(trx, {
      type: 'meeting.minutes_written',
      at,
      actorId: ctx.person.id,
      officeId: null,
      positionId: null,
      payload: { meeting: meetingId, number, published, hash },
    });
    return { number };
  });
}
