import { roundWithText } from '#db/sign-off/round.reads.ts';
import { positionEvents } from '#server/live/position-events.ts';
import { roundEvents } from '#server/live/round-events.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { positionInput } from '#shared/positions/position.schema.ts';
import { askProofInput } from '#shared/sign-off/act.schema.ts';
import { chaseInput, openRoundsInput, sendAgainInput } from '#shared/sign-off/notice.schema.ts';
import {
  byPhoneInput,
  decideInput,
  editorialObjectionInput,
  liveInput,
  liveRoundsInput,
  openRoundInput,
  positionRoundInput,
  provenAnswerInput,
  provenDecisionInput,
  provenWithdrawalInput,
  roundInput,
  silenceObjectionInput,
} from '#shared/sign-off/round.schema.ts';
import { askProof } from './ask-proof.ts';
import { boardOfRound, boardPage } from './board-page.ts';
import { logByPhone } from './by-phone.ts';
import { chase } from './chase.ts';
import { decide, reviewDecision } from './decide.ts';
import { decisionPage } from './decision-page.ts';
import { answerHeldOver } from './held-over.ts';
import { objectInSilence } from './object-in-silence.ts';
import { objectToEditorial } from './object-to-editorial.ts';
import { openRounds } from './open-rounds.ts';
import { closeRound, openRound, reopenDrafting } from './run-round.ts';
import { sendAgain } from './send-again.ts';
import { withdraw } from './withdraw.ts';

export const signOffRouter = router({
  openRound: memberProcedure
    .input(openRoundInput)
    .mutation(({ ctx, input }) => openRound(ctx, input)),

  closeRound: memberProcedure
    .input(roundInput)
    .mutation(({ ctx, input }) => closeRound(ctx, input)),

  reopenDrafting: memberProcedure
    .input(positionInput)
    .mutation(({ ctx, input }) => reopenDrafting(ctx, input)),

  /** Asks one office, or all still to answer, for their decision. */
  chase: memberProcedure.input(chaseInput).mutation(({ ctx, input }) => chase(ctx, input)),

  sendAgain: memberProcedure
    .input(sendAgainInput)
    .mutation(({ ctx, input }) => sendAgain(ctx, input)),

  /** Asks for what proves who acts: a code by email, or a passkey's signature. Records nothing. */
  askProof: memberProcedure.input(askProofInput).mutation(({ ctx, input }) => askProof(ctx, input)),

  decide: memberProcedure
    .input(provenDecisionInput)
    .mutation(({ ctx, input }) => decide(ctx, input)),

  /** What an office told the secretariat by telephone; provisional until that office confirms it. */
  logByPhone: memberProcedure
    .input(byPhoneInput)
    .mutation(({ ctx, input }) => logByPhone(ctx, input)),

  objectToEditorial: memberProcedure
    .input(editorialObjectionInput)
    .mutation(({ ctx, input }) => objectToEditorial(ctx, input)),

  /** Against silence being used, against the text, or an amendment. */
  objectInSilence: memberProcedure
    .input(silenceObjectionInput)
    .mutation(({ ctx, input }) => objectInSilence(ctx, input)),

  withdraw: memberProcedure
    .input(provenWithdrawalInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),

  /** A new mayor adopts or refuses what the one before decided. */
  answerHeldOver: memberProcedure
    .input(provenAnswerInput)
    .mutation(({ ctx, input }) => answerHeldOver(ctx, input)),

  /** Whether a decision would be recorded as it stands: what the page asks before it asks to confirm. */
  review: memberProcedure
    .input(decideInput)
    .mutation(({ ctx, input }) => reviewDecision(ctx, input)),

  /** The text an office is asked about, and where this person's offices stand. */
  decisionPage: memberProcedure.input(positionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return decisionPage(ctx, input.positionId);
  }),

  /** One round: every office asked, by ask. */
  board: memberProcedure.input(roundInput).query(async ({ ctx, input }) => {
    const round = await roundWithText(ctx.db, input);
    if (!round) notFound();
    await seePosition(ctx, round.positionId);
    return boardOfRound(ctx, round);
  }),

  /** The board's page of a position, with its newest round or the one asked for. */
  boardPage: memberProcedure.input(positionRoundInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return boardPage(ctx, input);
  }),

  /** Every round that is still running, by office. */
  openRounds: memberProcedure
    .input(openRoundsInput)
    .query(({ ctx, input }) => openRounds(ctx, input)),

  /** That something was recorded on any position this person may see, as it happens. */
  liveRounds: memberProcedure
    .input(liveRoundsInput)
    .subscription(({ ctx, input, signal }) => roundEvents(ctx, input, signal)),

  /** What is recorded about a position, as it happens. */
  live: memberProcedure
    .input(liveInput)
    .subscription(({ ctx, input, signal }) => positionEvents(ctx, input, signal)),
});
