import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { aLiveText, newParagraph, statusIs, until, wordsOf } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;

test('an edit made on the server reaches everyone who has the text open, and keeps what they type', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  const typed = newParagraph(one.doc);
  typed.insert(0, 'Thirty stations');
  await statusIs(one, 'saved');
  typed.insert(0, 'At least ');
  await editOnServer(scene, (doc) => newParagraph(doc).insert(0, 'by 2030'));
  await until(() => wordsOf(one.doc).includes('by 2030'));
  await statusIs(one, 'saved');
  expect(wordsOf(one.doc)).toContain('At least Thirty stations');
  expect(wordsOf(await storedText(scene))).toBe(wordsOf(one.doc));
});

test('a locked text takes no edit of the server either', async () => {
  await using scene = await aLiveText();
  await scene.db.updateTable('document').set({ locked_at: new Date() }).execute();
  const before = await documentParts(scene.db, scene.documentId);
  await expect(
    editOnServer(scene, (doc) => newParagraph(doc).insert(0, 'too late')),
  ).rejects.toThrow('text_locked');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(before);
});

test('an edit that changes nothing leaves the log as it was', async () => {
  await using scene = await aLiveText();
  const before = await documentParts(scene.db, scene.documentId);
  await editOnServer(scene, () => undefined);
  expect(await documentParts(scene.db, scene.documentId)).toEqual(before);
});

function editOnServer({ db, documentId, secretariat: { id } }: Scene, edit: (doc: Y.Doc) => void) {
  const by = { documentId, personId: id, sessionId: id };
  return db.transaction().execute((trx) => editLiveText(trx, by, edit));
}

async function storedText({ db, documentId }: Scene): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const part of await documentParts(db, documentId)) Y.applyUpdate(doc, part);
  return doc;
}
