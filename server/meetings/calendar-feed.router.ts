import { randomBytes } from 'node:crypto';
import { feedMadeAt } from '#db/meetings/calendar-feed.reads.ts';
import { replaceFeedToken } from '#db/meetings/meeting.writes.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { sha256Hex } from '#shared/hash.ts';
import { canSeeMeetings } from '#shared/meetings/meeting.policy.ts';

const TOKEN_BYTES = 32;

export const calendarFeedRouter = router({
  /** Whether this person has an address for their calendar, never which: it is shown once. */
  mine: memberProcedure.query(async ({ ctx }) => {
    if (!canSeeMeetings(ctx.person.mandates)) notFound();
    return { madeAt: (await feedMadeAt(ctx.db, ctx.person.id)) ?? null };
  }),

  /** Makes a new address; the one before opens nothing from now on. */
  replace: memberProcedure.mutation(async ({ ctx }) => {
    if (!canSeeMeetings(ctx.person.mandates)) notFound();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const feed = { personId: ctx.person.id, tokenHash: await sha256Hex(token), at: ctx.now() };
    await ctx.db.transaction().execute((trx) => replaceFeedToken(trx, feed));
    return { address: `${ctx.installation.publicUrl}/calendar-feed/${token}.ics` };
  }),
});
