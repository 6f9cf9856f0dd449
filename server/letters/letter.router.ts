import { addresseePosts } from '#db/government/post.reads.ts';
import {
  sendingsOf,
  titleOfPosition,
  versionForLetter,
  versionsToIssue,
} from '#db/letters/letter.reads.ts';
import { runPosition, seePosition } from '#server/positions/position-access.ts';
import { silentUntilOf } from '#server/sign-off/silence-on-page.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnIssue, versionToIssue } from '#shared/letters/issue.rules.ts';
import {
  deskInput,
  issueInput,
  issuePreviewInput,
  provenJoiningInput,
  provenSuccessorWordInput,
  sendInput,
  versionInput,
} from '#shared/letters/letter.schema.ts';
import { canRunPosition } from '#shared/positions/position.policy.ts';
import { addendum, afterwardsPage } from './afterwards.ts';
import { issueLetter } from './issue-letter.ts';
import { joinLetter } from './join-letter.ts';
import { asDraft, letterToBe, replyClock, signingBeforeElection } from './letter-content.ts';
import { sendLetter } from './send-letter.ts';
import { linesToday, sayAsSuccessor } from './successor-word.ts';

export const lettersRouter = router({
  /** A version as its letter: the letter of record once issued, before that an unsigned draft. */
  letter: memberProcedure.input(versionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const version = await versionForLetter(ctx.db, input.positionId, input.number);
    if (!version) notFound();
    const { letterContent, letterHash: hash, verificationCode: code, issuedAt } = version;
    if (letterContent && hash && code && issuedAt) {
      return {
        content: letterContent,
        issued: { letterHash: hash, verificationCode: code, issuedAt },
        since: await linesToday(ctx, hash),
        silentUntil: null,
      };
    }
    const now = ctx.now();
    const dated = dayInLondon(now);
    const { content } = await letterToBe(ctx.db, { ...input, version, dated, now });
    const silentUntil = await silentUntilOf(ctx.db, { versionId: version.id, now });
    return { content: asDraft(content), issued: null, since: [], silentUntil };
  }),

  /** A position's letters, and the version to issue next. */
  desk: memberProcedure.input(deskInput).query(async ({ ctx, input: { positionId } }) => {
    const scope = await seePosition(ctx, positionId);
    const head = (await titleOfPosition(ctx.db, positionId)) ?? notFound();
    const versions = await versionsToIssue(ctx.db, positionId);
    const sent = versions.find((version) => version.issuedAt !== null);
    const { coalition } = scope;
    return {
      ...head,
      letters: versions.filter((version) => version.issuedAt !== null),
      afterwards:
        sent === undefined
          ? null
          : await afterwardsPage(ctx, { positionId, versionNumber: sent.number, coalition }),
      sendings: await sendingsOf(ctx.db, positionId),
      posts: await addresseePosts(ctx.db, dayInLondon(ctx.now())),
      toIssue: versionToIssue(versions),
      canIssue: canRunPosition(ctx.person.mandates, scope),
      today: dayInLondon(ctx.now()),
    };
  }),

  /** What issuing would send, for the one who is about to: signatories, addressees, reply clock. */
  preview: memberProcedure.input(issuePreviewInput).query(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const version = await versionForLetter(ctx.db, input.positionId, input.number);
    if (!version) notFound();
    const now = ctx.now();
    const today = dayInLondon(now);
    const dated = input.dated ?? today;
    const letter = await letterToBe(ctx.db, { ...input, version, dated, now });
    const facts = { ...letter.facts, issued: version.letterId !== null };
    return {
      content: letter.content,
      refusal: ruleOnIssue(facts, dated, today),
      waiting: letter.waiting,
      asks: letter.asks,
      clock: await replyClock(ctx.db, letter.addressees, dated),
      silentUntil: await silentUntilOf(ctx.db, { versionId: version.id, now }),
      beforeElection: await signingBeforeElection(ctx.db, letter.content),
    };
  }),

  /** What became of an issued letter's signatures since it went. */
  addendum: memberProcedure.input(versionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return addendum(ctx, { positionId: input.positionId, versionNumber: input.number });
  }),

  /** An office that did not sign in time signs the very letter that went. */
  join: memberProcedure
    .input(provenJoiningInput)
    .mutation(({ ctx, input }) => joinLetter(ctx, input)),

  /** A mayor adopts a letter an earlier mayor signed, or distances themselves from it. */
  sayAsSuccessor: memberProcedure
    .input(provenSuccessorWordInput)
    .mutation(({ ctx, input }) => sayAsSuccessor(ctx, input)),

  /** Records that an issued letter went to further posts, or again to a new holder. */
  send: memberProcedure.input(sendInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const by = { personId: ctx.person.id, now: ctx.now() };
    await ctx.db.transaction().execute((trx) => sendLetter(trx, input, by));
  }),

  /** Fixes the letter, its recipients and its asks, and starts the reply clock. */
  issue: memberProcedure.input(issueInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const { publicUrl } = ctx.installation;
    const issuing = { ...input, personId: ctx.person.id, now: ctx.now(), publicUrl };
    return ctx.db.transaction().execute((trx) => issueLetter(trx, issuing));
  }),
});
