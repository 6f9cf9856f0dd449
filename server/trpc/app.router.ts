import { alternativesRouter } from '#server/alternatives/alternative.router.ts';
import { calendarRouter } from '#server/calendar/calendar.router.ts';
import { campaignsRouter } from '#server/campaigns/campaign.router.ts';
import { clearanceRouter } from '#server/clearance/clearance.router.ts';
import { coalitionRouter } from '#server/coalition/coalition.router.ts';
import { commentsRouter } from '#server/comments/comment.router.ts';
import { commitmentsRouter } from '#server/commitments/commitment.router.ts';
import { scorecardRouter } from '#server/commitments/scorecard.router.ts';
import { disclosureRouter } from '#server/disclosure/disclosure.router.ts';
import { agreedWordingRouter } from '#server/documents/agreed-wording.router.ts';
import { documentsRouter } from '#server/documents/version.router.ts';
import { contactMailRouter } from '#server/engagement/contact-mail.router.ts';
import { engagementRouter } from '#server/engagement/engagement.router.ts';
import { seatAtTheTableRouter } from '#server/engagement/seat-at-the-table.router.ts';
import { topicsRouter } from '#server/engagement/topics.router.ts';
import { exportsRouter } from '#server/exports/export.router.ts';
import { governmentRouter } from '#server/government/government.router.ts';
import { ledgerRouter } from '#server/ledger/ledger.router.ts';
import { lettersRouter } from '#server/letters/letter.router.ts';
import { actionsRouter } from '#server/meetings/action.router.ts';
import { calendarFeedRouter } from '#server/meetings/calendar-feed.router.ts';
import { meetingsRouter } from '#server/meetings/meeting.router.ts';
import { notificationsRouter } from '#server/notifications/notification.router.ts';
import { officesRouter } from '#server/offices/office.router.ts';
import { delegationsRouter } from '#server/people/delegation.router.ts';
import { passkeysRouter } from '#server/people/passkey.router.ts';
import { peopleRouter } from '#server/people/person.router.ts';
import { positionsRouter } from '#server/positions/position.router.ts';
import { divergenceRouter } from '#server/practices/divergence.router.ts';
import { practicesRouter } from '#server/practices/practice.router.ts';
import { publicationsRouter } from '#server/publications/publication.router.ts';
import { intakeRouter } from '#server/responses/intake.router.ts';
import { responsesRouter } from '#server/responses/response.router.ts';
import { revisionsRouter } from '#server/revisions/revision.router.ts';
import { searchRouter } from '#server/search/search.router.ts';
import { signOffRouter } from '#server/sign-off/round.router.ts';
import { soundingsRouter } from '#server/soundings/sounding.router.ts';
import { stancesRouter } from '#server/stances/stance.router.ts';
import { suggestionsRouter } from '#server/suggestions/suggestion.router.ts';
import { wordFilesRouter } from '#server/word-files/word-file.router.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  actions: actionsRouter,
  agreedWording: agreedWordingRouter,
  alternatives: alternativesRouter,
  calendar: calendarRouter,
  calendarFeed: calendarFeedRouter,
  campaigns: campaignsRouter,
  clearance: clearanceRouter,
  coalition: coalitionRouter,
  comments: commentsRouter,
  commitments: commitmentsRouter,
  delegations: delegationsRouter,
  disclosure: disclosureRouter,
  divergence: divergenceRouter,
  documents: documentsRouter,
  engagement: engagementRouter,
  contactMail: contactMailRouter,
  exports: exportsRouter,
  government: governmentRouter,
  intake: intakeRouter,
  ledger: ledgerRouter,
  letters: lettersRouter,
  meetings: meetingsRouter,
  notifications: notificationsRouter,
  offices: officesRouter,
  passkeys: passkeysRouter,
  people: peopleRouter,
  positions: positionsRouter,
  practices: practicesRouter,
  publications: publicationsRouter,
  responses: responsesRouter,
  revisions: revisionsRouter,
  scorecard: scorecardRouter,
  search: searchRouter,
  seatAtTheTable: seatAtTheTableRouter,
  signOff: signOffRouter,
  soundings: soundingsRouter,
  stances: stancesRouter,
  suggestions: suggestionsRouter,
  topics: topicsRouter,
  wordFiles: wordFilesRouter,
});

export const createCaller = createCallerFactory(appRouter);
export type AppRouter = typeof appRouter;
export type Api = ReturnType<typeof createCaller>;
