import { commentsOf, threadsOf } from '#db/comments/comment.reads.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { suggestionHistory } from '#db/suggestions/suggestion.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import type { SharedThread } from './docx-comments.export.ts';
import { type WordDraft, wordDate } from './draft-docx.export.ts';

type Asking = Context & { person: Caller };

/** Nobody's office: what such eyes see of threads is what everyone sees. */
const EVERYBODY = { all: true, officeIds: [] };

/** The live text as it stands now, with who proposed what in it and what is discussed in front of all. */
export async function draftFile(ctx: Asking, positionId: string): Promise<WordDraft> {
  await seePosition(ctx, positionId);
  const document = (await liveDocument(ctx.db, positionId)) ?? notFound();
  const { text } = textOfParts(await documentParts(ctx.db, document.documentId));
  return {
    positionId,
    title: document.title,
    text,
    takenAt: ctx.now(),
    demonstration: (await ctx.installation.readMode()) === 'demonstration',
    attributions: await attributionsIn(ctx, document.documentId),
    threads: await sharedThreads(ctx, positionId),
  };
}

/** Names come from the record of suggestions, never from what a text claims. */
async function attributionsIn({ db }: Pick<Asking, 'db'>, documentId: string) {
  const recorded = await suggestionHistory(db, documentId);
  return new Map(
    recorded.map(({ id, importedAuthor, personName, officeName, firstAt }) => [
      id,
      {
        author: importedAuthor
          ? `Imported: ${importedAuthor}`
          : nameAndOffice(personName, officeName),
        date: wordDate(firstAt),
      },
    ]),
  );
}

async function sharedThreads(
  { db }: Pick<Asking, 'db'>,
  positionId: string,
): Promise<SharedThread[]> {
  const asked = { positionId, sight: EVERYBODY };
  const said = Map.groupBy(await commentsOf(db, asked), ({ threadId }) => threadId);
  const threads = await threadsOf(db, asked);
  return threads
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ id, blockId, quote }) => ({
      blockId,
      quote,
      comments: (said.get(id) ?? []).map(({ name, officeName, writtenAt, body }) => ({
        author: nameAndOffice(name, officeName),
        at: writtenAt,
        text: body,
      })),
    }));
}

function nameAndOffice(name: string | null, office: string | null): string {
  return [name ?? 'Somebody no longer here', office ?? 'Secretariat'].join(', ');
}
