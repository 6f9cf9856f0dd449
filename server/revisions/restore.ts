import { documentParts, lockLiveText, updatesByOthers } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { textOfDoc, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { canEditDirectly } from '#shared/positions/position.policy.ts';
import { planRestore } from '#shared/revisions/restore.rules.ts';
import { carryOutRestore } from '#shared/revisions/restore-bytes.rules.ts';
import { fullText } from '#shared/revisions/revision.rules.ts';
import { writtenBlocks } from '#shared/revisions/written-blocks.rules.ts';
import { keepRevision } from './keep-revision.ts';
import { textAt } from './text-at.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
/** Whoever wrote in a block so lately is taken to be writing still. */
const WRITING_S = 60;

type Restoring = { positionId: string; point: string };

/**
 * Writes an earlier text into the draft as a new edit. What stands there is kept as a revision first,
 * and blocks that say the same are not touched. Refused while anything is proposed in a block that
 * would change: whoever proposed it is owed an answer; and while another person writes in a block that
 * cannot stay.
 */
export async function restore(ctx: Asking, { positionId, point }: Restoring): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const within = { ...ctx, db: trx };
    const { documentId } = await draftToRestore(within, positionId);
    const { content } = await textAt(within, positionId, point);
    const { id: madeBy, sessionId } = ctx.person;
    await keepRevision(trx, { positionId, occasion: 'restore', madeBy, at: ctx.now() });
    await lockLiveText(trx, documentId);
    const recent = await updatesByOthers(trx, { documentId, personId: madeBy, seconds: WRITING_S });
    await editLiveText(trx, { documentId, personId: madeBy, sessionId }, (doc) => {
      const written = writtenBlocks(doc, recent);
      const plan = planRestore(fullText(textOfDoc(doc)), content, written);
      if (plan.writtenIn.length > 0) refuse('restoring_written_in');
      if (plan.inTheWay.length > 0) refuse('proposals_in_the_way');
      if (!plan.changes) refuse('nothing_to_restore');
      carryOutRestore(doc, plan);
    });
    await tellDraftNews(trx, { positionId, topic: 'revisions', audience: { kind: 'all' } });
  });
}

/** What restoring would meet now; null where there is no draft to restore it in. */
export async function beforeRestoring(ctx: Asking, { positionId, point }: Restoring) {
  const scope = await seePosition(ctx, positionId);
  const document = await liveDocument(ctx.db, positionId);
  if (!document) return null;
  const { content } = await textAt(ctx, positionId, point);
  const { text } = textOfParts(await documentParts(ctx.db, document.documentId));
  const { inTheWay, changes } = planRestore(fullText(text), content);
  return {
    canRestore: canEditDirectly(ctx.person.mandates, scope),
    locked: document.lockedAt !== null,
    changes,
    inTheWay: inTheWay.map(({ id, label, kind }) => ({ id, label, kind })),
  };
}

async function draftToRestore(ctx: Asking, positionId: string) {
  const scope = await seePosition(ctx, positionId);
  if (!canEditDirectly(ctx.person.mandates, scope)) forbid('drafters_only');
  return (await liveDocument(ctx.db, positionId)) ?? notFound();
}
