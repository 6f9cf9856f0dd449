import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { PlacedThread } from '#server/documents/docx-comments.export.ts';
import { docxDraft } from '#server/documents/draft-docx.export.ts';
import { findPassage } from '#shared/comments/comment-anchor.rules.ts';
import { TEXT_FRAGMENT, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { lettersOf } from '#shared/documents/letters.rules.ts';
import { importedAnchors } from '#shared/word-files/imported-anchors.rules.ts';
import { planComments } from '#shared/word-files/imported-comments.rules.ts';
import { wordText } from '#shared/word-files/word-text.rules.ts';
import { anyText } from '#tests/fixtures/any-text.ts';
import { liveText, someThreads, threadsOn } from '#tests/fixtures/threads-on.ts';
import { readWord } from './read-word.ts';

/** Each writes and reads a whole file. */
const RUNS = 60;
const TIMEOUT = 60_000;
const POSITION = randomUUID();
const EXPORT = {
  title: 'Keep bus fares at £2',
  takenAt: new Date(),
  demonstration: false,
  marking: 'none',
} as const;

async function throughWord(text: DocumentJson, threads: readonly PlacedThread[] = []) {
  const attributions = new Map();
  const draft = { ...EXPORT, text, threads, positionId: POSITION, attributions };
  const reading = readWord(await docxDraft(draft));
  const importer = { person: 'imp', office: null };
  const held = { reading, present: text, positionId: POSITION };
  return { reading, ...wordText(held, { importer, newId: randomUUID }) };
}

test(
  'a text that goes out as Word and comes back is the same, proposals and brackets included',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { text: back, authors, reading } = await throughWord(text);
        expect(back).toEqual(text);
        expect(authors.size).toBe(0);
        expect(reading.notCarried).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  TIMEOUT,
);

/** Where each thread's passage is, by the id of the comment that opens it. */
function passagesOf(doc: Y.Doc, threads: readonly Pick<PlacedThread, 'anchor' | 'comments'>[]) {
  const letters = lettersOf(doc.getXmlFragment(TEXT_FRAGMENT));
  return new Map(
    threads.map(({ anchor, comments }) => [comments[0]?.id, findPassage(letters, anchor)]),
  );
}

test(
  'with whatever is said beside it a text comes back the same, and every comment on its own words',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, someThreads, async (text, drawn) => {
        const doc = liveText(text);
        const threads = threadsOn(doc, drawn);
        const { text: back, passages, reading } = await throughWord(textOfDoc(doc), threads);
        expect(back).toEqual(text);
        const { comments } = reading;
        expect(comments.map((each) => [each.own, each.resolved])).toEqual(
          threads.flatMap(({ comments: said, resolved }) => said.map(({ id }) => [id, resolved])),
        );

        const names = (text.content ?? []).map(({ attrs }) => String(attrs?.['id']));
        const standsIn = new Map(names.map((name) => [name, name]));
        const anchors = importedAnchors(doc, { text: back, passages }, standsIn);
        const opening = threads.filter(({ passage }) => passage);
        const found = opening.flatMap((thread) => {
          const id = comments.find(({ own }) => own === thread.comments[0]?.id)?.id ?? '';
          const anchor = anchors.get(id);
          return anchor ? [{ ...thread, anchor }] : [];
        });
        expect(passagesOf(doc, found)).toEqual(passagesOf(doc, opening));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  TIMEOUT,
);

test(
  'what is said beside a draft and comes back with its file is neither doubled nor lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, someThreads, fc.boolean(), async (text, drawn, ours) => {
        const known = threadsOn(liveText(text), drawn);
        const { reading } = await throughWord(text, known);
        const plan = planComments({ comments: reading.comments, known, ours });
        const said = known.map(({ comments }) => comments.length);
        const came = plan.threads.map(({ further }) => 1 + further.length);
        expect(plan.replies).toEqual([]);
        expect(plan.notCarried).toEqual([]);
        expect(came).toEqual(ours ? [] : said);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  TIMEOUT,
);
