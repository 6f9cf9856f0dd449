import {
  commitmentsOf,
  commitmentsOfPost,
  openCommitments,
  repliesWithPost,
} from '#db/commitments/commitment.reads.ts';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { asksOf } from '#db/responses/ask.reads.ts';
import { positionHead, postsForReplies } from '#db/responses/response.reads.ts';
import { runPosition, seePosition } from '#server/positions/position-access.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import {
  canRecordCommitment,
  canReport,
  checksFor,
} from '#shared/commitments/commitment.policy.ts';
import { canCommit, reportsFrom } from '#shared/commitments/commitment.rules.ts';
import {
  checkInput,
  commitmentInput,
  commitmentsInput,
  postInput,
  recordInput,
  reportInput,
} from '#shared/commitments/commitment.schema.ts';
import { withState } from './commitment-view.ts';
import { homeCommitments } from './home-commitments.ts';
import { checkCommitment, reportOnCommitment, seeCommitment } from './move-commitment.ts';
import { recordCommitment } from './record-commitment.ts';
import { figures } from './scorecards.ts';
import { scored } from './scored.ts';

export const commitmentsRouter = router({
  /** What the form for a new commitment offers: replies that can commit, posts, asks. */
  form: memberProcedure.input(commitmentsInput).query(async ({ ctx, input: { positionId } }) => {
    await runPosition(ctx, positionId);
    const head = (await positionHead(ctx.db, positionId)) ?? notFound();
    const replies = await repliesWithPost(ctx.db, positionId);
    return {
      ...head,
      replies: replies.filter(({ kind }) => canCommit(kind)),
      spoken: replies.some(({ kind }) => kind === 'oral'),
      asks: (await asksOf(ctx.db, positionId)).map(({ id, number, text }) => ({
        id,
        number,
        text,
      })),
      posts: await postsForReplies(ctx.db, positionId),
    };
  }),

  record: memberProcedure
    .input(recordInput)
    .mutation(({ ctx, input }) => recordCommitment(ctx, input)),

  /** One commitment with everything said of it, and what this person may say. */
  show: memberProcedure.input(commitmentInput).query(async ({ ctx, input }) => {
    const { commitment, scope } = await seeCommitment(ctx, input.commitmentId);
    const { mandates } = ctx.person;
    const today = dayInLondon(ctx.now());
    const view = withState(commitment, today);
    const { dueOn, state } = view;
    return {
      ...view,
      today,
      dueWords: dueOn && inWorkingDaysWords(today, dueOn, await bankHolidays(ctx.db)),
      canRecord: canRecordCommitment(mandates, scope),
      reports: canReport(mandates, scope) ? reportsFrom(state) : [],
      checks: view.claim !== null && checksFor(mandates, scope) !== null,
      ownClaim: [view.claim?.personId, view.recordedBy].includes(ctx.person.id),
    };
  }),

  report: memberProcedure
    .input(reportInput)
    .mutation(({ ctx, input }) => reportOnCommitment(ctx, input)),

  check: memberProcedure
    .input(checkInput)
    .mutation(({ ctx, input }) => checkCommitment(ctx, input)),

  /** Across the positions a person may see: what government owes, and what waits to be confirmed. */
  open: memberProcedure.query(async ({ ctx }) => {
    const today = dayInLondon(ctx.now());
    const rows = await openCommitments(ctx.db, sightOf(ctx.person.mandates));
    return rows.map((row) => withState(row, today));
  }),

  /** What of it needs somebody’s eye now: this office’s to confirm, and what is late or at risk. */
  home: memberProcedure.query(({ ctx }) => homeCommitments(ctx)),

  /** What the holders of a post promised, on the positions this person may see. */
  ofPost: memberProcedure.input(postInput).query(async ({ ctx, input }) => {
    const today = dayInLondon(ctx.now());
    const rows = await commitmentsOfPost(ctx.db, input.postId, sightOf(ctx.person.mandates));
    return rows.map((row) => withState(row, today));
  }),

  /** What was promised on a position, and what came of all it asked. */
  ofPosition: memberProcedure.input(commitmentsInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    const today = dayInLondon(ctx.now());
    const [rows, all] = await Promise.all([
      commitmentsOf(ctx.db, input.positionId),
      scored(ctx, input.positionId),
    ]);
    return {
      figures: figures(all),
      commitments: rows.map((row) => withState(row, today)),
      canRecord: canRecordCommitment(ctx.person.mandates, scope),
    };
  }),
});
