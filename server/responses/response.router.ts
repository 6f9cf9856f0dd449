import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import {
  type AskRow,
  type AskSight,
  asksOf,
  openAsksElsewhere,
  positionOfAsk,
  unansweredAsks,
} from '#db/responses/ask.reads.ts';
import { filesOfReplies } from '#db/responses/reply-file.reads.ts';
import {
  lettersSent,
  officesWrittenTo,
  positionHead,
  postsForReplies,
  responsesKnown,
  responsesOf,
  unclassifiedResponses,
} from '#db/responses/response.reads.ts';
import { addAnswer } from '#db/responses/response.writes.ts';
import { runPosition, seePosition } from '#server/positions/position-access.ts';
import { type Caller, memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { canRunPosition } from '#shared/positions/position.policy.ts';
import { byUrgency } from '#shared/responses/ask.rules.ts';
import { logReplyInput } from '#shared/responses/reply-file.schema.ts';
import { ruleOnAnswer } from '#shared/responses/response.rules.ts';
import { askedInput, classifyInput, responseFormInput } from '#shared/responses/response.schema.ts';
import { withStates } from './ask-states.ts';
import { addressOf } from './intake-address.ts';
import { logReply } from './log-reply.ts';
import { appendAnswered } from './log-response.ts';

export const responsesRouter = router({
  /** A position's asks with where each stands today, and everything government said on it. */
  asks: memberProcedure.input(askedInput).query(async ({ ctx, input: { positionId } }) => {
    const scope = await seePosition(ctx, positionId);
    const head = (await positionHead(ctx.db, positionId)) ?? notFound();
    return {
      ...head,
      asks: withStates(await asksOf(ctx.db, positionId), await replyCalendar(ctx.db), ctx.now()),
      responses: await responsesOf(ctx.db, positionId),
      files: await filesOfReplies(ctx.db, positionId),
      address: await addressOf(ctx, positionId),
      letters: await lettersSent(ctx.db, positionId),
      posts: await postsForReplies(ctx.db, positionId),
      canLog: canRunPosition(ctx.person.mandates, scope),
    };
  }),

  /** What the form for a new reply offers: whom it may come from, what it may answer. */
  form: memberProcedure.input(responseFormInput).query(async ({ ctx, input }) => {
    const { positionId, confirmsId } = input;
    await runPosition(ctx, positionId);
    const head = (await positionHead(ctx.db, positionId)) ?? notFound();
    const [asks, elsewhere, responses, letters, posts, signatories] = await Promise.all([
      asksOf(ctx.db, positionId),
      openAsksElsewhere(ctx.db, positionId),
      responsesOf(ctx.db, positionId),
      lettersSent(ctx.db, positionId),
      postsForReplies(ctx.db, positionId),
      officesWrittenTo(ctx.db, positionId),
    ]);
    const confirms = confirmedOral(confirmsId, { asks, responses });
    const today = dayInLondon(ctx.now());
    return { ...head, asks, elsewhere, responses, letters, posts, signatories, confirms, today };
  }),

  /** With the file it came in, or the mail it is logged from, where it has one. */
  log: memberProcedure.input(logReplyInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    return logReply(ctx, input);
  }),

  /** Says what one ask was answered, later than the reply was logged or without any reply. */
  classify: memberProcedure.input(classifyInput).mutation(async ({ ctx, input }) => {
    const ask = await positionOfAsk(ctx.db, input.askId);
    if (!ask) notFound();
    const { positionId } = ask;
    await runPosition(ctx, positionId);
    await ctx.db.transaction().execute(async (trx) => {
      const known = await responsesKnown(trx, positionId);
      const refusal = ruleOnAnswer(
        input,
        known.some(({ id }) => id === input.responseId),
      );
      if (refusal) refuse(refusal);
      const answered = { ...input, note: input.note || null };
      const answerId = await addAnswer(trx, { ...answered, recordedBy: ctx.person.id });
      await appendAnswered(
        trx,
        { personId: ctx.person.id, now: ctx.now() },
        { ...answered, answerId, positionId },
      );
    });
    return { positionId };
  }),

  /** Across the positions a person may see: asks overdue, longest first, and replies unread for asks. */
  overdue: memberProcedure.query(async ({ ctx }) => {
    const sight = sightOf(ctx.person);
    const open = await unansweredAsks(ctx.db, sight, dayInLondon(ctx.now()));
    const states = withStates(open, await replyCalendar(ctx.db), ctx.now());
    return {
      overdue: states
        .flatMap((ask) => (ask.now.state === 'overdue' ? [{ ...ask, now: ask.now }] : []))
        .toSorted((a, b) => byUrgency(a.now, b.now)),
      unclassified: await unclassifiedResponses(ctx.db, sight),
      canLog: isSecretariat(ctx.person.mandates),
    };
  }),
});

type Known = { asks: AskRow[]; responses: Awaited<ReturnType<typeof responsesOf>> };

/** The oral reply a new one is to put in writing, with what was said; null where there is none. */
function confirmedOral(id: string | undefined, { asks, responses }: Known) {
  const oral = responses.find((response) => response.id === id && response.kind === 'oral');
  if (!oral) return null;
  const answers = asks.flatMap((ask) =>
    ask.answers
      .filter(({ responseId }) => responseId === oral.id)
      .map(({ answer }) => ({ askId: ask.id, answer })),
  );
  const { kind, receivedOn, postId } = oral;
  return { id: oral.id, kind, receivedOn, postId: postId ?? '', answers };
}

function sightOf({ mandates }: Caller): AskSight {
  return { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
}
