import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { wordingBackings } from '#db/alternatives/alternative.reads.ts';
import { keepSettled } from '#db/alternatives/alternative.writes.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { type Alternative, alternativesOf } from '#shared/alternatives/alternative.rules.ts';
import { settleAlternative } from '#shared/alternatives/alternative-settle.rules.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { canEditDirectly } from '#shared/positions/position.policy.ts';

type Asking = Context & { person: Caller };
type Choosing = { positionId: string; alternativeId: string; wordingId: string };

/**
 * Leaves one wording of a passage in the text, and keeps all of them in the history with whoever
 * was behind each. Of two people at once the second finds the passage settled.
 */
export function settlePassage(ctx: Asking, choice: Choosing): Promise<void> {
  const { positionId } = choice;
  return ctx.db.transaction().execute(async (trx) => {
    const scope = await seePosition({ db: trx, person: ctx.person }, positionId);
    if (!canEditDirectly(ctx.person.mandates, scope)) forbid('drafters_only');
    const { documentId } = (await liveDocument(trx, positionId)) ?? notFound();
    const editor = { documentId, personId: ctx.person.id, sessionId: ctx.person.sessionId };
    const alternative = await editLiveText(trx, editor, (doc) => settled(doc, choice));

    const backings = await wordingBackings(trx, documentId);
    const wordings = alternative.wordings.map((wording) => ({
      ...wording,
      backers: backings.flatMap((each) => (each.wordingId === wording.id ? each.officeId : [])),
      chosen: wording.id === choice.wordingId,
    }));
    const record = { settledBy: ctx.person.id, settledAt: ctx.now() };
    await keepSettled(trx, { documentId, alternative, wordings, ...record });
    await tellDraftNews(trx, { positionId, topic: 'alternatives', audience: { kind: 'all' } });
  });
}

/** The passage as it stood; the text is left with the choice alone. */
function settled(doc: Y.Doc, { alternativeId, wordingId }: Choosing): Alternative {
  const text = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson;
  const found = alternativesOf(text).find(({ id }) => id === alternativeId);
  if (!found) refuse('alternative_settled');
  if (!found.wordings.some(({ id }) => id === wordingId)) refuse('wording_gone');
  settleAlternative(doc, { alternativeId, wordingId });
  return found;
}
