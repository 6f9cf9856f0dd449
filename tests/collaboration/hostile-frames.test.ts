import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '#server/collaboration/limits.ts';
import { WAITING_UPDATES } from '#server/collaboration/live-text.ts';
import { aLiveText, newParagraph, statusIs } from './live-scene.ts';
import { bytesFrame, frame, rawClient, syncFrame, tokenFrame } from './raw-client.ts';

test('malformed frames close their socket and nothing else', async () => {
  await using scene = await aLiveText();
  const cookie = await scene.cookieOf(scene.other);
  const steady = await scene.open(scene.writer);
  await statusIs(steady, 'saved');
  const id = scene.documentId;
  const hostile = [
    Uint8Array.of(255, 255, 255, 255),
    frame(id, 77),
    frame(id, 0),
    frame('x'.repeat(5_000), 3),
    syncFrame(id, 9, Uint8Array.of(1)),
    syncFrame(id, 2, Uint8Array.of(1, 2, 3)),
    syncFrame(id, 2, Uint8Array.of(255, 255, 255, 255, 15)),
    syncFrame(id, 0, Uint8Array.of(200)),
    bytesFrame(id, 1, Uint8Array.of(3, 1)),
    bytesFrame(id, 1, Uint8Array.of(255, 255, 255, 15)),
    ...Array.from({ length: 40 }, () => syncFrame(id, 2, randomBytes(60))),
  ];
  for (const bytes of hostile) {
    const client = await rawClient(scene.url, { cookie });
    client.send(tokenFrame(id));
    client.send(bytes);
    expect([1007, 1008]).toContain((await client.closed).code);
  }
  newParagraph(steady.doc).insert(0, 'Still here');
  await statusIs(steady, 'saved');
  expect(scene.errors).toEqual([]);
});

test('a frame beyond the limit closes its socket', async () => {
  await using scene = await aLiveText();
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.writer) });
  client.send(new Uint8Array(LIMITS.messageBytes + 1));
  expect((await client.closed).code).toBe(1009);
});

test('messages for a document nobody has authenticated are kept within bounds', async () => {
  await using scene = await aLiveText();
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.writer) });
  for (let n = 0; n <= LIMITS.heldMessages; n += 1) client.send(frame(scene.documentId, 3));
  expect((await client.closed).code).toBe(1008);
});

test('updates that build on missing ones are kept for a while, then refused with their socket', async () => {
  await using scene = await aLiveText();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = newParagraph(doc);
  for (let n = 0; n < WAITING_UPDATES + 20; n += 1) text.insert(0, 'a');
  const [first, ...rest] = updates;
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.writer) });
  client.send(tokenFrame(scene.documentId));
  client.send(syncFrame(scene.documentId, 0, Uint8Array.of(0)));
  for (const update of rest.slice(0, 50)) client.send(syncFrame(scene.documentId, 2, update));
  client.send(syncFrame(scene.documentId, 2, first ?? Uint8Array.of()));
  const reader = await scene.open(scene.other);
  await statusIs(reader, 'saved');
  await expect
    .poll(() => reader.doc.getXmlFragment('default').toString())
    .toContain('a'.repeat(50));
  for (const update of rest.slice(60)) client.send(syncFrame(scene.documentId, 2, update));
  for (const update of rest.slice(60)) client.send(syncFrame(scene.documentId, 2, update));
  expect((await client.closed).code).toBe(1008);
});
