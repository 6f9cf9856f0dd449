import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { lockMeeting } from '#db/meetings/meeting.reads.ts';
import { insertInvitation } from '#db/meetings/meeting.writes.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import type { Database } from '#db/schema.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { refuseInvitation } from '#shared/meetings/meeting.rules.ts';
import type { Invite, StrikeOff } from '#shared/meetings/meeting.schema.ts';
import type { InvitationMove } from '#shared/meetings/meeting.state.ts';
import { type Keeping, keepMeetings } from './meeting-access.ts';
import { meetingView } from './meeting-view.ts';
import { tellOffices } from './tell-invited.ts';

type Asked = { meetingId: string; officeId: string; reason: string | null };

/** Invites an office to a planned meeting, with its ledger entry and the mail that tells its people. */
export function inviteOffice(ctx: Keeping, { meetingId, invitee }: Invite) {
  return changeInvitation(ctx, 'invite', { meetingId, officeId: invitee, reason: null });
}

/** Strikes an office off: the papers close to it at once. An action it has stays its own. */
export function strikeOffOffice(ctx: Keeping, { meetingId, struckOff, whyStruckOff }: StrikeOff) {
  const asked = { meetingId, officeId: struckOff, reason: whyStruckOff };
  return changeInvitation(ctx, 'strike_off', asked);
}

async function changeInvitation(ctx: Keeping, move: InvitationMove, asked: Asked) {
  keepMeetings(ctx);
  const { meetingId, officeId, reason } = asked;
  await ctx.db.transaction().execute(async (trx) => {
    const meeting = meetingView((await lockMeeting(trx, meetingId)) ?? notFound());
    const members = await forumOffices(trx, dayInLondon(ctx.now()));
    const refused = refuseInvitation({ ...meeting, members }, { move, officeId });
    if (refused) refuse(refused);
    await insertInvitation(trx, { ...asked, move, personId: ctx.person.id, at: ctx.now() });
    await enter(trx, ctx, { ...asked, move });
    const kind = move === 'invite' ? 'invited' : 'struck_off';
    await tellOffices(trx, ctx, meeting, { officeIds: [officeId], kind, reason });
  });
}

function enter(
  trx: Transaction<Database>,
  { person, now }: Keeping,
  { move, meetingId, officeId, reason }: Asked & { move: InvitationMove },
) {
  return appendLedgerEntry(trx, {
    type: move === 'invite' ? 'meeting.office_invited' : 'meeting.office_struck_off',
    at: now(),
    actorId: person.id,
    officeId: null,
    positionId: null,
    payload: { meeting: meetingId, office: officeId, reason },
  });
}
