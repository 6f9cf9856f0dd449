import { forumList, meetingList, minutesOf } from '#db/meetings/meeting.reads.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { canKeepMeetings, canReadPapers, canSeeMeetings } from '#shared/meetings/meeting.policy.ts';
import { cadenceWords } from '#shared/meetings/meeting.rules.ts';
import {
  arrangeInput,
  changeMeetingInput,
  choicesInput,
  inviteInput,
  meetingInput,
  minutesInput,
  offeredItemInput,
  ownItemInput,
  planMeetingInput,
  strikeOffInput,
} from '#shared/meetings/meeting.schema.ts';
import { addOfferedItem, addOwnItem, arrangeAgenda } from './agenda.ts';
import { inviteOffice, strikeOffOffice } from './change-invitation.ts';
import { changeMeeting, planMeeting } from './change-meeting.ts';
import { seeMeeting } from './meeting-access.ts';
import { meetingPage } from './meeting-page.ts';
import { meetingView } from './meeting-view.ts';
import { planningChoices } from './planning-choices.ts';
import { writeMinutes } from './write-minutes.ts';

export const meetingsRouter = router({
  /** Coming and past meetings of every forum, and what was promised beside what was held. */
  list: memberProcedure.query(async ({ ctx }) => {
    if (!canSeeMeetings(ctx.person.mandates)) notFound();
    const [rows, forums] = await Promise.all([meetingList(ctx.db), forumList(ctx.db)]);
    const meetings = rows.map((row) => {
      const { changes, invited: _, invitations: __, ...meeting } = meetingView(row);
      return { ...meeting, firstDay: changes[0].day };
    });
    return {
      meetings,
      forums: forums.map(({ perYear, promisedOn, heldOn, ...forum }) => {
        const promised = perYear && promisedOn ? { perYear, on: promisedOn } : null;
        return { ...forum, cadence: cadenceWords(promised, heldOn) };
      }),
      canKeep: canKeepMeetings(ctx.person.mandates),
    };
  }),

  /** What the form for a new meeting offers, and how it stands where it is to be like another. */
  choices: memberProcedure
    .input(choicesInput)
    .query(({ ctx, input }) => planningChoices(ctx, input.like ?? null)),

  plan: memberProcedure
    .input(planMeetingInput)
    .mutation(({ ctx, input }) => planMeeting(ctx, input)),

  show: memberProcedure
    .input(meetingInput)
    .query(({ ctx, input }) => meetingPage(ctx, input.meetingId)),

  change: memberProcedure
    .input(changeMeetingInput)
    .mutation(({ ctx, input }) => changeMeeting(ctx, input)),

  invite: memberProcedure.input(inviteInput).mutation(({ ctx, input }) => inviteOffice(ctx, input)),

  strikeOff: memberProcedure
    .input(strikeOffInput)
    .mutation(({ ctx, input }) => strikeOffOffice(ctx, input)),

  addItem: memberProcedure
    .input(offeredItemInput)
    .mutation(({ ctx, input }) => addOfferedItem(ctx, input)),

  addOwnItem: memberProcedure
    .input(ownItemInput)
    .mutation(({ ctx, input }) => addOwnItem(ctx, input)),

  arrange: memberProcedure
    .input(arrangeInput)
    .mutation(({ ctx, input }) => arrangeAgenda(ctx, input)),

  /** Every version of the minutes that this person may read, newest first. */
  minutes: memberProcedure.input(meetingInput).query(async ({ ctx, input }) => {
    const meeting = meetingView(await seeMeeting(ctx, input.meetingId));
    const { mandates } = ctx.person;
    const { invited, changes: _, invitations: __, ...facts } = meeting;
    if (invited.length === 0 || !canReadPapers(mandates, invited)) notFound();
    const canKeep = canKeepMeetings(mandates);
    const versions = await minutesOf(ctx.db, input.meetingId, canKeep);
    return { ...facts, versions, canWrite: canKeep && meeting.state === 'held' };
  }),

  writeMinutes: memberProcedure
    .input(minutesInput)
    .mutation(({ ctx, input }) => writeMinutes(ctx, input)),
});
