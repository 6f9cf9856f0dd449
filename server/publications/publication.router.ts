import { campaignOutcomes } from '#db/campaigns/campaign.reads.ts';
import { afterwardsOf } from '#db/letters/afterwards.reads.ts';
import {
  letterToPublish,
  publicAsks,
  publishedLetter,
  publishedLetters,
} from '#db/publications/publication.reads.ts';
import { runPosition } from '#server/positions/position-access.ts';
import {
  type Context,
  memberProcedure,
  notFound,
  publicProcedure,
  router,
} from '#server/trpc/trpc.ts';
import {
  publicationDeskInput,
  publicPageInput,
  publishInput,
  takeDownInput,
} from '#shared/publications/publication.schema.ts';
import { publish, stateOf, takeDown } from './publish-letter.ts';

export const publicationsRouter = router({
  /** Every public letter, the newest first: for anyone. */
  list: publicProcedure.query(async ({ ctx }) => {
    const letters = await publishedLetters(ctx.db, ctx.now());
    return {
      url: `${ctx.installation.publicUrl}${PUBLIC_PATH}`,
      letters: letters.map((letter) => ({
        ...letter,
        url: addressOf(ctx.installation, letter.slug),
      })),
    };
  }),

  /** One public letter: who signed, what was asked, what government answered. Of others, nothing. */
  page: publicProcedure.input(publicPageInput).query(async ({ ctx, input: { slug } }) => {
    const letter = await publishedLetter(ctx.db, { slug, now: ctx.now() });
    return letter ? publicPage(ctx, letter) : notFound();
  }),

  /** Where a letter stands with the public, for whoever may publish it. */
  desk: memberProcedure.input(publicationDeskInput).query(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const letter = (await letterToPublish(ctx.db, input)) ?? notFound();
    const { slug, title, dated, summary, reason, publicFrom } = letter;
    return { slug, title, dated, summary, reason, publicFrom, state: stateOf(letter, ctx.now()) };
  }),

  publish: memberProcedure.input(publishInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const by = { personId: ctx.person.id, now: ctx.now() };
    return ctx.db.transaction().execute((trx) => publish(trx, input, by));
  }),

  takeDown: memberProcedure.input(takeDownInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const by = { personId: ctx.person.id, now: ctx.now() };
    return ctx.db.transaction().execute((trx) => takeDown(trx, input, by));
  }),
});

const PUBLIC_PATH = '/public';

function addressOf({ publicUrl }: Context['installation'], slug: string): string {
  return `${publicUrl}${PUBLIC_PATH}/${slug}`;
}

type PublicLetter = NonNullable<Awaited<ReturnType<typeof publishedLetter>>>;

async function publicPage(
  { db, installation }: Pick<Context, 'db' | 'installation'>,
  letter: PublicLetter,
) {
  const { letterId, campaignId, content, letterHash, ...printed } = letter;
  const [asks, afterwards, outcomes] = await Promise.all([
    publicAsks(db, letterId),
    afterwardsOf(db, letterHash),
    campaignId ? campaignOutcomes(db, campaignId) : [],
  ]);
  const [outcome = null] = outcomes;
  return {
    ...printed,
    url: addressOf(installation, printed.slug),
    letterHash,
    content,
    asks,
    afterwards: afterwards.map(({ kind, line, at }) => ({ kind, line, at })),
    outcome,
  };
}
