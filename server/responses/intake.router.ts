import { keptFile, waitingIntake, waitingIntakeById } from '#db/responses/reply-file.reads.ts';
import { settleIntake } from '#db/responses/reply-file.writes.ts';
import { runPosition, seePosition } from '#server/positions/position-access.ts';
import { type Caller, memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canClassifyIntake } from '#shared/responses/intake.policy.ts';
import {
  discardInput,
  fileInput,
  intakeInput,
  readFileInput,
} from '#shared/responses/reply-file.schema.ts';
import { readReply } from './read-reply.ts';

/** Replies that come as files and by mail. Nothing here logs one: that is `responses.log`. */
export const intakeRouter = router({
  /** What a file says of the reply in it. Changes nothing, but costs too much for a link. */
  readFile: memberProcedure.input(readFileInput).mutation(async ({ ctx, input }) => {
    await runPosition(ctx, input.positionId);
    const { filled, files } = await readReply(input.file, dayInLondon(ctx.now()));
    return { filled, files: files.map(({ name, kind }) => ({ name, kind })) };
  }),

  /** A kept file, for whoever sees a position it is about; before it is logged, for who classifies. */
  file: memberProcedure.input(fileInput).query(async ({ ctx, input }) => {
    const { positionIds, ...file } = (await keptFile(ctx.db, input.fileId)) ?? notFound();
    if (canClassifyIntake(ctx.person.mandates)) return file;
    const seen = await Promise.allSettled(positionIds.map((id) => seePosition(ctx, id)));
    return seen.some(({ status }) => status === 'fulfilled') ? file : notFound();
  }),

  /** Mail that waits to be classified, oldest first. */
  waiting: memberProcedure.query(async ({ ctx }) => {
    onlyWhoClassifies(ctx.person);
    return waitingIntake(ctx.db);
  }),

  /** One of them, for the form of a new reply. */
  show: memberProcedure.input(intakeInput).query(async ({ ctx, input }) => {
    onlyWhoClassifies(ctx.person);
    return (await waitingIntakeById(ctx.db, input.intakeId)) ?? notFound();
  }),

  /** It is no reply, or one that is on record already; it is kept, with the reason. */
  discard: memberProcedure.input(discardInput).mutation(async ({ ctx, input }) => {
    onlyWhoClassifies(ctx.person);
    const { intakeId, reason } = input;
    if (!(await waitingIntakeById(ctx.db, intakeId))) refuse('intake_settled');
    const by = { personId: ctx.person.id, now: ctx.now() };
    const settled = await ctx.db
      .transaction()
      .execute((trx) => settleIntake(trx, intakeId, { reason }, by));
    if (!settled) refuse('intake_settled');
  }),
});

function onlyWhoClassifies({ mandates }: Caller): void {
  if (!canClassifyIntake(mandates)) notFound();
}
