import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { authorNames, recordedSuggestions } from '#db/suggestions/suggestion.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { canDraft, canEditDirectly } from '#shared/positions/position.policy.ts';
import { type Suggestion, suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';

/** What is pending in a live text, in its order, with who proposes it and what this person may do. */
export async function suggestionList(
  ctx: Context & { person: Caller },
  { positionId }: { positionId: string },
) {
  const scope = await seePosition(ctx, positionId);
  const document = (await liveDocument(ctx.db, positionId)) ?? notFound();
  const parts = await documentParts(ctx.db, document.documentId);
  const pending = suggestionsOf(textOfParts(parts).text);
  const open = document.lockedAt === null;
  const { mandates, id: me } = ctx.person;
  const named = await withNames(ctx, document.documentId, pending);
  const suggestions = named.map((each) => ({
    ...each,
    mayWithdraw: open && each.person === me && canDraft(mandates, scope),
  }));
  return { suggestions, maySettle: open && canEditDirectly(mandates, scope) };
}

/** A suggestion from a file is its author's in that file, not of whoever brought it in. */
async function withNames({ db }: Context, documentId: string, pending: readonly Suggestion[]) {
  if (pending.length === 0) return [];
  const { people, offices } = await authorNames(db, {
    personIds: pending.flatMap(({ person }) => person ?? []),
    officeIds: pending.flatMap(({ office }) => office ?? []),
  });
  const recorded = await recordedSuggestions(db, documentId);
  const imported = new Map(recorded.map(({ id, importedAuthor }) => [id, importedAuthor]));
  return pending.map((each) => ({
    ...each,
    personName: people.get(each.person ?? '') ?? null,
    /** Null is the secretariat. */
    officeName: offices.get(each.office ?? '') ?? null,
    importedAuthor: imported.get(each.id) ?? null,
  }));
}
