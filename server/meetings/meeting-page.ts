import { actionsForMeeting } from '#db/meetings/action.reads.ts';
import { minutesOf, officeNames } from '#db/meetings/meeting.reads.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canKeepMeetings, canReadPapers, canSeeAction } from '#shared/meetings/meeting.policy.ts';
import { carriedTo, daysOverdue } from '#shared/meetings/meeting.rules.ts';
import { readAgenda } from './agenda.ts';
import { type Asking, seeMeeting } from './meeting-access.ts';
import { meetingView } from './meeting-view.ts';
import { offeredItems } from './offered-items.ts';

/** A meeting with what became of it; its papers only for those invited and the secretariat. */
export async function meetingPage(ctx: Asking, meetingId: string) {
  const meeting = meetingView(await seeMeeting(ctx, meetingId));
  const { mandates } = ctx.person;
  const { invited, ...facts } = meeting;
  const hasPapers = invited.length > 0;
  const canKeep = canKeepMeetings(mandates);
  return {
    ...facts,
    today: dayInLondon(ctx.now()),
    offices: await officeNames(ctx.db, invited),
    invitable: canKeep && meeting.state === 'planned' ? await notInvited(ctx, invited) : null,
    canKeep,
    hasPapers,
    papers: hasPapers && canReadPapers(mandates, invited) ? await papersOf(ctx, meeting) : null,
    offered:
      canKeep && hasPapers && meeting.state === 'planned' ? await offeredItems(ctx, invited) : null,
  };
}

/** Whom the secretariat may still invite. */
async function notInvited({ db, now }: Asking, invited: readonly string[]) {
  const members = await forumOffices(db, dayInLondon(now()));
  return officeNames(
    db,
    members.filter((officeId) => !invited.includes(officeId)),
  );
}

type Meeting = ReturnType<typeof meetingView<Awaited<ReturnType<typeof seeMeeting>>>>;

async function papersOf(ctx: Asking, { meetingId, forumId, day, state, invited }: Meeting) {
  const { mandates } = ctx.person;
  const [agenda, rows, minutes] = await Promise.all([
    readAgenda(ctx.db, meetingId, invited),
    actionsForMeeting(ctx.db, { meetingId, forumId }),
    minutesOf(ctx.db, meetingId, canKeepMeetings(mandates)),
  ]);
  const today = dayInLondon(ctx.now());
  const actions = rows.flatMap(({ invited: told, ...action }) =>
    canSeeAction(mandates, { officeId: action.officeId, invited: told })
      ? [{ ...action, overdueBy: daysOverdue(action, today) }]
      : [],
  );
  const open = actions.filter(({ ended }) => ended === null);
  return {
    agenda,
    agreed: actions.filter((action) => action.meetingId === meetingId),
    carried: state === 'cancelled' ? [] : carriedTo({ id: meetingId, day }, open),
    minutes,
  };
}
