import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxDraft } from '#server/documents/draft-docx.export.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { aNegotiation } from '#tests/fixtures/negotiated-position.ts';
import { clause, doc, text } from '#tests/fixtures/proposed-text.ts';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BY = 'w:author="Jo Smith" w:date="2026-11-20T10:00:00Z"';
const CLAUSE = '0b0d3f7e-0000-4000-8000-000000000001';
const BUSES = doc(clause(CLAUSE, text('Fund the buses of every area until April 2028.')));

/** A file from elsewhere: one clause's words, with one of them replaced in tracked changes. */
const fromElsewhere = () => {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const tracked = `<w:del w:id="1" ${BY}><w:r><w:delText>the</w:delText></w:r></w:del><w:ins w:id="2" ${BY}>${run('all')}</w:ins>`;
  const body = `<w:p>${run('Fund ')}${tracked}${run(' buses of every area until April 2028.')}</w:p>`;
  const xml = `<w:document ${NS}><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
};

/** The draft's own file, as somebody changed it without tracking. */
const ourFile = async (positionId: string, changed: DocumentJson) => {
  const nothing = {
    attributions: new Map(),
    threads: [],
    demonstration: false,
    marking: 'none',
  } as const;
  const file = await docxDraft({
    title: 'Bus fares',
    text: changed,
    positionId,
    takenAt: new Date(),
    ...nothing,
  });
  return new Uint8Array(file);
};

test('looking at a file says what it would do and changes nothing', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;

  const preview = await scene
    .as(scene.drafter)
    .wordFiles.preview({ positionId, file: fromElsewhere() });

  expect(preview).toMatchObject({
    mode: 'changes',
    counts: { changed: 1, added: 0, struck: 0 },
    authors: [{ author: 'Jo Smith', count: 1 }],
  });
  expect(plainText(preview.after)).toContain('theall');
  expect(plainText(await scene.textNow())).toBe(plainText(BUSES));
});

test('changes tracked in the file become suggestions that say who made them', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const api = scene.as(scene.drafter);

  await api.wordFiles.bringIn({ positionId, file: fromElsewhere(), mode: 'changes' });

  const { suggestions } = await api.suggestions.list({ positionId });
  expect(suggestions).toMatchObject([
    { kind: 'replace', deleted: 'the', inserted: 'all', importedAuthor: 'Jo Smith' },
  ]);
  const ids = suggestions.map(({ id }) => id);
  await api.suggestions.settle({ positionId, ids, verdict: 'reject' });
  expect(plainText(await scene.textNow())).toBe(plainText(BUSES));
});

test('what was changed in our own file without tracking is suggested by whoever brings it in', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const changed = doc(clause(CLAUSE, text('Fund the buses of every area until April 2030.')));
  const file = await ourFile(positionId, changed);

  await scene.as(scene.drafter).wordFiles.bringIn({ positionId, file, mode: 'changes' });

  const { suggestions } = await scene.as(scene.suggester).suggestions.list({ positionId });
  expect(suggestions).toMatchObject([
    { blockId: CLAUSE, deleted: '2028', inserted: '2030', personName: scene.drafter.name },
  ]);
});

test('an empty draft takes the file as its text, and the history can bring the old one back', async () => {
  await using scene = await aNegotiation();
  const { positionId } = scene;
  const file = await ourFile('another-position', BUSES);
  const api = scene.as(scene.drafter);

  await api.wordFiles.bringIn({ positionId, file, mode: 'text' });

  expect(plainText(await scene.textNow())).toBe(plainText(BUSES));
});

test('what was shown for an empty draft is not done to one that has been written in', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;

  await expect(
    scene.as(scene.drafter).wordFiles.bringIn({ positionId, file: fromElsewhere(), mode: 'text' }),
  ).rejects.toMatchObject({ message: 'word_text_moved' });
  expect(plainText(await scene.textNow())).toBe(plainText(BUSES));
});

test('who may only suggest brings no file in, and others do not learn of the draft', async () => {
  await using scene = await aNegotiation(BUSES);
  const input = { positionId: scene.positionId, file: fromElsewhere(), mode: 'changes' as const };

  await expect(scene.as(scene.suggester).wordFiles.bringIn(input)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(
    scene.as(scene.official('tees-valley')).wordFiles.bringIn(input),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a locked text takes no file', async () => {
  await using scene = await aNegotiation(BUSES);
  await scene.db
    .updateTable('document')
    .set({ locked_at: scene.now() })
    .where('id', '=', scene.documentId)
    .execute();
  const input = { positionId: scene.positionId, file: fromElsewhere(), mode: 'changes' as const };

  await expect(scene.as(scene.drafter).wordFiles.bringIn(input)).rejects.toMatchObject({
    message: 'text_locked',
  });
});
