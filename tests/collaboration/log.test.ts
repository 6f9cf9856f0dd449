import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openLiveConnection } from '#app/documents/live-connection.ts';
import { documentLog, documentParts } from '#db/documents/document-log.reads.ts';
import { compactDocument } from '#db/documents/document-log.writes.ts';
import { packed } from '#server/collaboration/live-text.ts';
import { aLiveText, newParagraph, socketWith, statusIs, until, wordsOf } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;

test('twenty people who open a new text at once find its first words once', async () => {
  await using scene = await aLiveText();
  const seeded = wordsOf(await storedText(scene));
  const people = Array.from({ length: 20 }, (_, n) => (n % 2 ? scene.writer : scene.other));
  const connections = await Promise.all(people.map((person) => scene.open(person)));
  await Promise.all(connections.map((connection) => statusIs(connection, 'saved', 15_000)));
  for (const { doc } of connections) expect(wordsOf(doc)).toBe(seeded);
  expect(wordsOf(await storedText(scene))).toBe(seeded);
  expect((await documentLog(scene.db, scene.documentId)).rows).toHaveLength(1);
});

test('coming back with nothing new adds nothing to the log', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  const text = newParagraph(one.doc);
  text.insert(0, 'Thirty stations');
  text.delete(0, 7);
  await statusIs(one, 'saved');
  const { rows } = await documentLog(scene.db, scene.documentId);
  await scene.restart();
  await statusIs(one, 'offline');
  await statusIs(one, 'saved');
  expect((await documentLog(scene.db, scene.documentId)).rows).toEqual(rows);
});

test('two servers on one database show each other what is written', async () => {
  await using scene = await aLiveText();
  const another = await scene.another();
  const one = await scene.open(scene.writer);
  const cookie = await scene.cookieOf(scene.other);
  const two = openLiveConnection({
    documentId: scene.documentId,
    url: another.url,
    WebSocketClass: socketWith(cookie),
  });
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  const [mine, theirs] = [newParagraph(one.doc), newParagraph(two.doc)];
  for (let n = 0; n < 50; n += 1) {
    mine.insert(mine.length, `m${n} `);
    theirs.insert(theirs.length, `t${n} `);
    if (n === 25) await compact(scene);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  await until(() => wordsOf(one.doc) === wordsOf(two.doc), { what: 'the same text on both' });
  expect(wordsOf(await storedText(scene))).toBe(wordsOf(one.doc));
  expect(wordsOf(one.doc)).toContain('m49');
  expect(wordsOf(one.doc)).toContain('t49');
  two.destroy();
  await another.close();
});

test('a text compacted under typing keeps every word and loses only its length', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  const text = newParagraph(one.doc);
  for (let n = 0; n < 400; n += 1) {
    text.insert(text.length, `word${n} `);
    if (n % 40 === 0) await compact(scene);
    if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await statusIs(one, 'saved');
  await compact(scene);
  const { rows, snapshot } = await documentLog(scene.db, scene.documentId);
  expect(rows).toEqual([]);
  expect(snapshot?.bytes.length).toBeLessThan(Y.encodeStateAsUpdate(one.doc).length * 1.02);
  await scene.restart();
  const two = await scene.open(scene.other);
  await statusIs(two, 'saved');
  expect(wordsOf(two.doc)).toBe(wordsOf(one.doc));
});

function compact({ db, documentId }: Scene) {
  return db.transaction().execute((trx) => compactDocument(trx, documentId, packed));
}

async function storedText({ db, documentId }: Scene): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const part of await documentParts(db, documentId)) Y.applyUpdate(doc, part);
  return doc;
}
