import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { suggestionHistory } from '#db/suggestions/suggestion.reads.ts';
import { nameAndOffice, sharedThreads } from '#server/comments/shared-threads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { findPassage } from '#shared/comments/comment-anchor.rules.ts';
import { TEXT_FRAGMENT, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import { lettersOf } from '#shared/documents/letters.rules.ts';
import { importedBy } from '#shared/word-files/imported-comments.rules.ts';
import { type WordDraft, wordDate } from './draft-docx.export.ts';

type Asking = Context & { person: Caller };

/** The live text as it stands now, with who proposed what in it and what is discussed in front of all. */
export async function draftFile(ctx: Asking, positionId: string): Promise<WordDraft> {
  const { marking } = await seePosition(ctx, positionId);
  const document = (await liveDocument(ctx.db, positionId)) ?? notFound();
  const doc = new Y.Doc();
  for (const part of await documentParts(ctx.db, document.documentId)) Y.applyUpdate(doc, part);
  const letters = lettersOf(doc.getXmlFragment(TEXT_FRAGMENT));
  const threads = await sharedThreads(ctx, positionId);
  return {
    positionId,
    title: document.title,
    marking,
    text: textOfDoc(doc),
    takenAt: ctx.now(),
    demonstration: (await ctx.installation.readMode()) === 'demonstration',
    attributions: await attributionsIn(ctx, document.documentId),
    threads: threads.map((thread) => ({
      ...thread,
      passage: findPassage(letters, thread.anchor),
    })),
  };
}

/** Names come from the record of suggestions, never from what a text claims. */
async function attributionsIn({ db }: Pick<Asking, 'db'>, documentId: string) {
  const recorded = await suggestionHistory(db, documentId);
  return new Map(
    recorded.map(({ id, importedAuthor, personName, officeName, firstAt }) => [
      id,
      {
        author: importedAuthor ? importedBy(importedAuthor) : nameAndOffice(personName, officeName),
        date: wordDate(firstAt),
      },
    ]),
  );
}
