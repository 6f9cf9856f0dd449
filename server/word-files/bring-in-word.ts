import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { bringInComments } from '#server/comments/bring-in-comments.ts';
import { sharedThreads } from '#server/comments/shared-threads.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { keepRevision } from '#server/revisions/keep-revision.ts';
import { recordImportedAuthors } from '#server/suggestions/record-suggestions.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { speaksFor } from '#shared/comments/comment.policy.ts';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';
import { textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import { canEditDirectly } from '#shared/positions/position.policy.ts';
import { suggestionIdsOf } from '#shared/suggestions/suggestion.rules.ts';
import { type ImportPlan, planImport } from '#shared/word-files/import-plan.rules.ts';
import { importedAnchors } from '#shared/word-files/imported-anchors.rules.ts';
import { type CommentsPlan, planComments } from '#shared/word-files/imported-comments.rules.ts';
import { importIntoDoc } from '#shared/word-files/imported-live-text.rules.ts';
import type { BringInInput, WordFileInput } from '#shared/word-files/word-file.schema.ts';
import type { WordComment, WordReading } from '#shared/word-files/word-file.state.ts';
import { wordText } from '#shared/word-files/word-text.rules.ts';
import { openWord } from './word-import/open-word.ts';

type Asking = Context & { person: Caller };
type Asked = Pick<Asking, 'db' | 'person'>;

/** The page before anything is chosen: whose draft, and whether it takes a file from this person now. */
export async function importPage(ctx: Asking, positionId: string) {
  const scope = await seePosition(ctx, positionId);
  const document = (await liveDocument(ctx.db, positionId)) ?? notFound();
  return {
    title: document.title,
    locked: document.lockedAt !== null,
    mayBringIn: canEditDirectly(ctx.person.mandates, scope),
  };
}

/** What bringing a file in would do, without doing it. */
export async function previewWord(ctx: Asking, { positionId, file }: WordFileInput) {
  const importer = await seeImport(ctx, positionId);
  const document = (await liveDocument(ctx.db, positionId)) ?? notFound();
  if (document.lockedAt) refuse('text_locked');
  const reading = await readOrRefuse(file);
  const doc = new Y.Doc();
  for (const part of await documentParts(ctx.db, document.documentId)) Y.applyUpdate(doc, part);
  const { plan, authors, wordsInBrackets, anchors } = bringInto(doc, reading, {
    positionId,
    importer,
  });
  const after = textOfDoc(doc);
  doc.destroy();
  const { mode, counts } = plan;
  const comments = await commentsPlan(ctx, positionId, reading);
  return {
    mode,
    counts,
    after,
    authors: authorCounts(authors),
    wordsInBrackets,
    notCarried: [...reading.notCarried, ...comments.notCarried],
    comments: commentsShown(comments, anchors),
  };
}

/** Brings a file in, after it was shown what that does. The text as it stood is kept first. */
export async function bringInWord(ctx: Asking, { positionId, file, mode }: BringInInput) {
  await seeImport(ctx, positionId);
  const reading = await readOrRefuse(file);
  return ctx.db.transaction().execute(async (trx) => {
    const within = { ...ctx, db: trx };
    const importer = await seeImport(within, positionId);
    const { documentId } = (await liveDocument(trx, positionId)) ?? notFound();
    const at = ctx.now();
    await keepRevision(trx, { positionId, occasion: 'import', madeBy: ctx.person.id, at });
    const { id: personId, sessionId } = ctx.person;
    const edit = (doc: Y.Doc) => {
      const { plan, authors, anchors } = bringInto(doc, reading, { positionId, importer });
      if (plan.mode !== mode) refuse('word_text_moved');
      const ids = new Set(suggestionIdsOf(textOfDoc(doc)));
      const came = new Map([...authors].filter(([id]) => ids.has(id)));
      return { counts: plan.counts, came, anchors };
    };
    const done = await editLiveText(trx, { documentId, personId, sessionId, at }, edit);
    await recordImportedAuthors(trx, documentId, done.came);
    const plan = await commentsPlan(within, positionId, reading);
    await bringInComments(trx, ctx, { positionId, plan, anchors: done.anchors });
    return { mode, counts: done.counts };
  });
}

/** Holds a file's comments against what is said beside the draft in front of everyone. */
async function commentsPlan(ctx: Asked, positionId: string, reading: WordReading) {
  const known = await sharedThreads(ctx, positionId);
  const { comments } = reading;
  return planComments({ comments, known, ours: reading.positionId === positionId });
}

function commentsShown(
  { threads, replies }: CommentsPlan,
  anchors: ReadonlyMap<string, Anchor>,
): { author: string; text: string; quote: string; is: 'thread' | 'lost' | 'reply' }[] {
  const shown = ({ author, text, quote }: WordComment) => ({ author, text, quote });
  return [
    ...threads.flatMap(({ first, further }) => [
      { ...shown(first), is: anchors.has(first.id) ? ('thread' as const) : ('lost' as const) },
      ...further.map((each) => ({ ...shown(each), is: 'reply' as const })),
    ]),
    ...replies.flatMap(({ first, further }) =>
      [first, ...further].map((each) => ({ ...shown(each), is: 'reply' as const })),
    ),
  ];
}

/** Who brings the file in, if they may: what comes with it is proposed by them. */
async function seeImport(ctx: Asked, positionId: string) {
  const scope = await seePosition(ctx, positionId);
  const { mandates, id: person } = ctx.person;
  if (!canEditDirectly(mandates, scope)) forbid('drafters_only');
  return { person, office: speaksFor(mandates, scope, null) };
}

async function readOrRefuse(file: Uint8Array): Promise<WordReading> {
  const opened = await openWord(file);
  return 'refused' in opened ? refuse(opened.refused) : opened.reading;
}

type Bringing = { positionId: string; importer: { person: string; office: string | null } };
type Brought = {
  plan: ImportPlan;
  authors: Map<string, string>;
  wordsInBrackets: number;
  /** Where the file's comments stand once it is in. */
  anchors: Map<string, Anchor>;
};

function bringInto(doc: Y.Doc, reading: WordReading, { positionId, importer }: Bringing): Brought {
  const present = textOfDoc(doc);
  const making = { importer, newId: randomUUID };
  const came = wordText({ reading, present, positionId }, making);
  const { text, authors, wordsInBrackets } = came;
  const propose = () => ({ id: randomUUID(), ...importer });
  const plan = planImport(present, text, { propose, isNew: (id) => authors.has(id) });
  importIntoDoc(doc, plan);
  return { plan, authors, wordsInBrackets, anchors: importedAnchors(doc, came, plan.standsIn) };
}

function authorCounts(authors: ReadonlyMap<string, string>) {
  return [...Map.groupBy(authors.values(), (author) => author)].map(([author, each]) => ({
    author,
    count: each.length,
  }));
}
