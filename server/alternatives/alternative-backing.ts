import type { Transaction } from 'kysely';
import { wordingBackings } from '#db/alternatives/alternative.reads.ts';
import { putBacking, removeBacking } from '#db/alternatives/alternative.writes.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { liveDocument, lockDocument } from '#db/documents/version.reads.ts';
import type { Database } from '#db/schema.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { type Alternative, alternativesOf } from '#shared/alternatives/alternative.rules.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { canEditDirectly, officeInCoalition } from '#shared/positions/position.policy.ts';
import { withNames } from './alternative-names.ts';

type Asking = Context & { person: Caller };
type AWording = { positionId: string; wordingId: string };

/** The passages in brackets with who stands behind each wording, and what the asker may do to them. */
export async function listAlternatives(ctx: Asking, { positionId }: { positionId: string }) {
  const scope = await seePosition(ctx, positionId);
  const { documentId } = (await liveDocument(ctx.db, positionId)) ?? notFound();
  const behind = Map.groupBy(
    await wordingBackings(ctx.db, documentId),
    ({ wordingId }) => wordingId,
  );
  const alternatives = (await liveAlternatives(ctx, documentId)).map((alternative) => ({
    ...alternative,
    wordings: alternative.wordings.map((wording) => ({
      ...wording,
      backers: (behind.get(wording.id) ?? []).map(({ officeId }) => officeId),
    })),
  }));
  return {
    canSettle: canEditDirectly(ctx.person.mandates, scope),
    ownOfficeId: officeInCoalition(ctx.person.mandates, scope)?.officeId ?? null,
    alternatives: await withNames(ctx.db, alternatives),
  };
}

/** Puts the asker's office behind a wording, and takes it from behind any other of that passage. */
export function backWording(ctx: Asking, wording: AWording): Promise<void> {
  return changeBacking(ctx, wording, async (trx, { documentId, officeId }) => {
    const alternatives = await liveAlternatives({ db: trx }, documentId);
    const found = alternatives.find(({ wordings }) =>
      wordings.some(({ id }) => id === wording.wordingId),
    );
    if (!found) refuse('wording_gone');
    await putBacking(trx, {
      documentId,
      alternativeId: found.id,
      wordingId: wording.wordingId,
      officeId,
      personId: ctx.person.id,
      at: ctx.now(),
    });
  });
}

/** Takes the asker's office from behind a wording; nothing changes where it is not there. */
export function dropWording(ctx: Asking, { positionId, wordingId }: AWording): Promise<void> {
  return changeBacking(ctx, { positionId, wordingId }, (trx, { documentId, officeId }) =>
    removeBacking(trx, { documentId, wordingId, officeId }),
  );
}

type Place = { documentId: string; officeId: string };

/** Under the document's row, so that nobody backs what is being settled. */
function changeBacking(
  ctx: Asking,
  { positionId }: AWording,
  change: (trx: Transaction<Database>, place: Place) => Promise<void>,
): Promise<void> {
  return ctx.db.transaction().execute(async (trx) => {
    const scope = await seePosition({ db: trx, person: ctx.person }, positionId);
    const document = (await lockDocument(trx, positionId)) ?? notFound();
    const { officeId } = officeInCoalition(ctx.person.mandates, scope) ?? {};
    if (!officeId) forbid('offices_back_wordings');
    if (document.lockedAt) refuse('text_locked');
    await change(trx, { documentId: document.documentId, officeId });
    await tellDraftNews(trx, { positionId, topic: 'alternatives', audience: { kind: 'all' } });
  });
}

async function liveAlternatives(
  { db }: Pick<Context, 'db'>,
  documentId: string,
): Promise<Alternative[]> {
  return alternativesOf(textOfParts(await documentParts(db, documentId)).text);
}
