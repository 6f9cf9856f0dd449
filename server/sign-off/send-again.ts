import type { z } from 'zod';
import { openingNotice, reachedBy } from '#db/sign-off/notice.reads.ts';
import { lockRound, positionOfRound } from '#db/sign-off/round.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import type { sendAgainInput } from '#shared/sign-off/notice.schema.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import { canSeeNotices } from '#shared/sign-off/sign-off.policy.ts';
import { sendNotices } from './tell-offices.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Sends the notice of a round's opening to those of an office whom it never reached: a mailbox that
 * was mended, or somebody who works there since.
 */
export async function sendAgain(
  ctx: Asking,
  { roundId, officeId }: z.infer<typeof sendAgainInput>,
) {
  const found = await positionOfRound(ctx.db, roundId);
  if (!found) notFound();
  await seePosition(ctx, found.positionId);
  if (!canSeeNotices(ctx.person.mandates, officeId)) notFound();
  await ctx.db.transaction().execute(async (trx) => {
    const round = await lockRound(trx, roundId);
    const now = ctx.now();
    if (!round || roundState(round, now) !== 'open') refuse('round_closed');
    const notice = await openingNotice(trx, { roundId, officeId });
    if (!notice) refuse('nothing_to_send_again');
    const telling = { roundId, kind: 'opened' as const, now };
    const { publicUrl } = ctx.installation;
    const reached = await reachedBy(trx, notice.noticeId);
    const to = [{ ...notice, officeId }];
    const sent = await sendNotices(trx, { ...telling, publicUrl }, to, reached);
    if (sent === 0) refuse('nothing_to_send_again');
  });
}
