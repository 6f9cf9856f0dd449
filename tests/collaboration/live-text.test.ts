import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { aLiveText, newParagraph, statusIs, until, wordsOf } from './live-scene.ts';

test('two officials of different offices write at once and end with the same text', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  const [mine, theirs] = [newParagraph(one.doc), newParagraph(two.doc)];
  for (const key of 'Step-free access') mine.insert(mine.length, key);
  for (const key of 'by 2030') theirs.insert(theirs.length, key);
  await until(() => wordsOf(one.doc) === wordsOf(two.doc), { what: 'the same text' });
  expect(wordsOf(one.doc)).toContain('Step-free access');
  expect(wordsOf(one.doc)).toContain('by 2030');
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  expect(scene.errors).toEqual([]);
});

test('what is shown as saved is in the log, under the name of whoever wrote it', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  newParagraph(one.doc).insert(0, 'Thirty stations');
  expect(one.status.getSnapshot()).toBe('sending');
  await statusIs(one, 'saved');
  const stored = new Y.Doc();
  for (const part of await documentParts(scene.db, scene.documentId)) Y.applyUpdate(stored, part);
  expect(wordsOf(stored)).toContain('Thirty stations');
  const rows = await scene.db
    .selectFrom('document_update')
    .select('person_id')
    .where('person_id', 'is not', null)
    .execute();
  expect(new Set(rows.map((row) => row.person_id))).toEqual(new Set([scene.writer.id]));
});
