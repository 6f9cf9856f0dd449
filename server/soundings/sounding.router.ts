import { mailOfAnswer } from '#db/soundings/answer.reads.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import {
  answerMailInput,
  answerSoundingInput,
  consolidateInput,
  draftSoundingInput,
  redraftSoundingInput,
  sendReturnInput,
  soundingInput,
  soundingOutcomeInput,
  wordOnReturnInput,
} from '#shared/soundings/sounding.schema.ts';
import { consolidate } from './consolidate.ts';
import { draftSounding, openSounding, redraftSounding } from './draft-sounding.ts';
import { sayOfReturn } from './read-return.ts';
import { answerSounding } from './record-answer.ts';
import { returnPage } from './return-page.ts';
import { recordSoundingOutcome, sendReturn } from './send-return.ts';
import { draftingChoices, soundingPage, soundingsPage } from './sounding-page.ts';

export const soundingsRouter = router({
  list: memberProcedure.query(({ ctx }) => soundingsPage(ctx)),

  choices: memberProcedure.query(({ ctx }) => draftingChoices(ctx)),

  show: memberProcedure
    .input(soundingInput)
    .query(({ ctx, input }) => soundingPage(ctx, input.soundingId)),

  /** The return being written, what would be said of an office, or what went. */
  returnPage: memberProcedure
    .input(soundingInput)
    .query(({ ctx, input }) => returnPage(ctx, input.soundingId)),

  draft: memberProcedure
    .input(draftSoundingInput)
    .mutation(({ ctx, input }) => draftSounding(ctx, input)),

  redraft: memberProcedure
    .input(redraftSoundingInput)
    .mutation(({ ctx, input }) => redraftSounding(ctx, input)),

  open: memberProcedure
    .input(soundingInput)
    .mutation(({ ctx, input }) => openSounding(ctx, input.soundingId)),

  answer: memberProcedure
    .input(answerSoundingInput)
    .mutation(({ ctx, input }) => answerSounding(ctx, input)),

  /** The mail that an answer was recorded from, for the people of its office alone. */
  answerMail: memberProcedure.input(answerMailInput).query(async ({ ctx, input }) => {
    const mail = await mailOfAnswer(ctx.db, officesOf(ctx.person.mandates), input);
    return mail ?? notFound();
  }),

  /** Puts a text of the return to the offices that answered. */
  consolidate: memberProcedure
    .input(consolidateInput)
    .mutation(({ ctx, input }) => consolidate(ctx, input)),

  sayOfReturn: memberProcedure
    .input(wordOnReturnInput)
    .mutation(({ ctx, input }) => sayOfReturn(ctx, input)),

  send: memberProcedure.input(sendReturnInput).mutation(({ ctx, input }) => sendReturn(ctx, input)),

  recordOutcome: memberProcedure
    .input(soundingOutcomeInput)
    .mutation(({ ctx, input }) => recordSoundingOutcome(ctx, input)),
});
