import { positionTitle } from '#db/documents/version.reads.ts';
import { revisionList, revisionText } from '#db/revisions/revision.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { canDraft, canEditDirectly } from '#shared/positions/position.policy.ts';
import {
  makeRevisionInput,
  readInput,
  restoreInput,
  revisionInput,
  sinceReadInput,
} from '#shared/revisions/revision.schema.ts';
import { nameRevision } from './keep-revision.ts';
import { read, sinceRead } from './readings.ts';
import { beforeRestoring, restore } from './restore.ts';

export const revisionsRouter = router({
  /** The points kept of a draft, newest first. */
  list: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    return {
      canName: canDraft(ctx.person.mandates, scope),
      canRestore: canEditDirectly(ctx.person.mandates, scope),
      revisions: await revisionList(ctx.db, input.positionId),
    };
  }),

  revision: memberProcedure.input(revisionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const { title } = await positionTitle(ctx.db, input.positionId);
    const revision = await revisionText(ctx.db, input.positionId, input.number);
    return { title, ...(revision ?? notFound()) };
  }),

  /** Keeps the live text as it stands now, under a name. */
  make: memberProcedure.input(makeRevisionInput).mutation(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    if (!canDraft(ctx.person.mandates, scope)) notFound();
    const made = { ...input, madeBy: ctx.person.id, at: ctx.now() };
    const revision = await ctx.db.transaction().execute((trx) => nameRevision(trx, made));
    return revision ?? notFound();
  }),

  /** Notes that this person was shown a text. */
  read: memberProcedure.input(readInput).mutation(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    await read(ctx, input);
  }),

  /** Since when to look for changes: since I, and since each who decides for my office, last read it. */
  sinceRead: memberProcedure.input(sinceReadInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return sinceRead(ctx, input);
  }),

  /** Whether an earlier text can be restored now, and what stands in the way. */
  beforeRestoring: memberProcedure
    .input(restoreInput)
    .query(({ ctx, input }) => beforeRestoring(ctx, input)),

  restore: memberProcedure.input(restoreInput).mutation(({ ctx, input }) => restore(ctx, input)),
});
