import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { docxDraft } from '#server/documents/draft-docx.export.ts';
import { readWord } from '#server/word-files/word-import/read-word.ts';
import { anchorOf, findPassage } from '#shared/comments/comment-anchor.rules.ts';
import { canonicalText } from '#shared/documents/canonical-text.rules.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { lettersOf } from '#shared/documents/letters.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { importedAnchors } from '#shared/word-files/imported-anchors.rules.ts';
import { planComments } from '#shared/word-files/imported-comments.rules.ts';
import { wordText } from '#shared/word-files/word-text.rules.ts';
import { deleted, doc, inserted, paragraph, text } from '#tests/fixtures/proposed-text.ts';
import { liveText } from '#tests/fixtures/threads-on.ts';
import { savedByLibreOffice } from './libreoffice.ts';

const POSITION = randomUUID();
const ANN = { id: randomUUID(), person: 'ann', office: 'north-east' };
const BEN = { id: randomUUID(), person: 'ben', office: 'west-yorkshire' };

const AUTHORS = new Map([
  [ANN.id, { author: 'Ann Bell, North East', date: '2026-11-20T10:00:00Z' }],
  [BEN.id, { author: 'Ben Hill, West Yorkshire', date: '2026-11-21T10:00:00Z' }],
]);

const block = (type: string, ...content: DocumentJson[]): DocumentJson => ({
  type,
  attrs: { id: randomUUID() },
  content,
});
const item = (...content: DocumentJson[]): DocumentJson => ({ type: 'listItem', content });
const row = (type: string, ...words: string[]): DocumentJson => ({
  type: 'tableRow',
  content: words.map((each) => ({ type, content: [paragraph(text(each))] })),
});
const wording = (id: string, kind: string) => ({
  type: 'wording',
  attrs: { alternative: 'a', id, kind, person: 'ann', office: 'north-east' },
});

/** One of everything a draft holds while it is negotiated. */
const TEXT = canonicalText(
  doc(
    { ...block('heading', text('Background')), attrs: { id: randomUUID(), level: 2 } },
    block(
      'clause',
      paragraph(
        text('Fares '),
        text('fell', deleted(ANN)),
        text('rose', inserted(ANN)),
        text(' by '),
        text('a tenth', { type: 'bold' }),
        { type: 'footnote', attrs: { text: 'Department for Transport, 2024.' } },
        text(', as '),
        text('this page', { type: 'link', attrs: { href: 'https://www.gov.uk/fares?a=1' } }),
        text(' says.'),
      ),
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('in towns')), paragraph(text('and round them'))),
          item(paragraph(text('elsewhere')), {
            type: 'orderedList',
            content: [item(paragraph(text('first'))), item(paragraph(text('second')))],
          }),
        ],
      },
      paragraph(text('That is the case.')),
    ),
    block('table', row('tableHeader', 'Area', 'Fare'), row('tableCell', 'Leeds', '£2')),
    block(
      'ask',
      paragraph(
        text('Fund it for '),
        text('one year', wording(randomUUID(), 'original')),
        text('three years', wording(randomUUID(), 'proposed')),
        text(', please.', inserted(BEN)),
      ),
    ),
    block('orderedList', item(paragraph(text('one'))), item(paragraph(text('two')))),
  ),
);

/** A passage of the live text, by the words it begins and ends with. */
function passageOn(doc: Y.Doc, begins: string, ends = begins) {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const letters = lettersOf(fragment);
  const block = letters.find(({ words }) => words.includes(begins));
  const from = block?.placeOfLetter(block.words.indexOf(begins)) ?? 0;
  const last = block?.placeOfLetter(block.words.indexOf(ends) + ends.length - 1) ?? 0;
  const anchor = anchorOf(fragment, { from, to: last + 1 });
  return { anchor: anchor ?? NO_ANCHOR, passage: anchor && findPassage(letters, anchor) };
}

const NO_ANCHOR = { blockId: '', start: '', end: '', quote: '', before: '', after: '' };
const said = (author: string, text: string, day = 20) => ({
  id: randomUUID(),
  author,
  at: new Date(`2026-11-${day}T10:00:00Z`),
  text,
});

/** Threads inside tracked changes, over paragraphs, on one another's words, resolved, and on no words. */
const threadsOf = (doc: Y.Doc) => [
  {
    id: randomUUID(),
    ...passageOn(doc, 'fell', 'rose'),
    resolved: false,
    comments: [said('Ann Bell, North East', 'By how much?'), said('Ben Hill', 'A tenth.', 21)],
  },
  {
    id: randomUUID(),
    ...passageOn(doc, 'says.', 'elsewhere'),
    resolved: true,
    comments: [said('Ann Bell, North East', 'Both?\nReally?')],
  },
  {
    id: randomUUID(),
    ...passageOn(doc, 'rose', 'this page'),
    resolved: false,
    comments: [said('Cat Low', 'A source, please.')],
  },
  {
    id: randomUUID(),
    ...passageOn(doc, 'three years'),
    passage: null,
    resolved: false,
    comments: [said('Ben Hill', 'What did this say?')],
  },
];

test('a draft that LibreOffice saved anew comes back with every word, block, suggestion and comment', async () => {
  const live = liveText(TEXT);
  const threads = threadsOf(live);
  const file = await docxDraft({
    title: 'Bus fares',
    text: TEXT,
    positionId: POSITION,
    takenAt: new Date(),
    attributions: AUTHORS,
    threads,
    demonstration: false,
    marking: 'none',
  });

  const reading = readWord(await savedByLibreOffice(file));
  const importer = { person: 'imp', office: null };
  const {
    text: back,
    authors,
    passages,
  } = wordText({ reading, present: TEXT, positionId: POSITION }, { importer, newId: randomUUID });

  expect(plainText(back)).toBe(plainText(TEXT));
  const named = (each: DocumentJson) =>
    each.content?.map(({ type, attrs }) => [type, attrs?.['id']]);
  expect(named(back)).toEqual(named(TEXT));
  expect(suggestionsOf(back)).toEqual(suggestionsOf(TEXT));
  expect(authors.size).toBe(0);
  expect(back).toEqual(TEXT);

  const { comments } = reading;
  expect(planComments({ comments, known: threads, ours: true })).toEqual({
    threads: [],
    replies: [],
    notCarried: [],
  });
  const standsIn = new Map(named(TEXT)?.map(([, id]) => [String(id), String(id)]));
  const anchors = importedAnchors(live, { text: back, passages }, standsIn);
  const kept = (author: string, words: string) =>
    comments.find((each) => each.author === author && each.text.endsWith(words));
  const came = threads.flatMap((thread) =>
    thread.comments.map(({ author, text: words }) => {
      const comment = kept(author, words);
      return [words, comment?.resolved, anchors.get(comment?.id ?? '')?.quote];
    }),
  );
  expect(came).toEqual(
    threads.flatMap(({ anchor, passage, resolved, comments: all }) =>
      all.map(({ text: words }) => [words, resolved, passage ? anchor.quote : undefined]),
    ),
  );
});
