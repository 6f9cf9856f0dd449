import { expect, test } from 'vitest';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import { LIMITS } from '#server/collaboration/limits.ts';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { aLiveText, newParagraph, ORIGIN, statusIs, until, wordsOf } from './live-scene.ts';
import { rawClient, syncFrame, tokenFrame, upgradeStatus } from './raw-client.ts';

test('another origin, no session and an ended session are refused before the upgrade', async () => {
  await using scene = await aLiveText();
  const cookie = await scene.cookieOf(scene.writer);
  expect(await upgradeStatus(scene.url, { cookie, origin: 'https://evil.example.org' })).toBe(403);
  expect(await upgradeStatus(scene.url, { cookie, origin: `${ORIGIN}.evil.example` })).toBe(403);
  expect(await upgradeStatus(scene.url, { origin: ORIGIN })).toBe(401);
  expect(await upgradeStatus(scene.url, { cookie: 'other=1', origin: ORIGIN })).toBe(401);
  expect(await upgradeStatus(scene.url.replace('/collab', '/else'), { cookie })).toBe(404);
  expect(await upgradeStatus(scene.url, { cookie, origin: ORIGIN })).toBe(101);
  expect(await upgradeStatus(scene.url, { cookie })).toBe(101);
});

test('one person may hold many sockets, but not without end; others at the same address may', async () => {
  await using scene = await aLiveText();
  const cookie = await scene.cookieOf(scene.writer);
  const clients = await Promise.all(
    Array.from({ length: LIMITS.socketsPerPerson }, () => rawClient(scene.url, { cookie })),
  );
  expect(await upgradeStatus(scene.url, { cookie })).toBe(429);
  expect(await upgradeStatus(scene.url, { cookie: await scene.cookieOf(scene.other) })).toBe(101);
  clients[0]?.close();
  await clients[0]?.closed;
  expect(await upgradeStatus(scene.url, { cookie })).toBe(101);
});

test('an office outside the coalition, a person without mandate and a made-up document are denied alike', async () => {
  await using scene = await aLiveText();
  for (const person of [scene.stranger, scene.outsider]) {
    const connection = await scene.open(person);
    await statusIs(connection, 'refused');
    expect(wordsOf(connection.doc)).toBe('');
  }
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.writer) });
  client.send(tokenFrame('no-such-document'));
  client.send(syncFrame('no-such-document', 0, Uint8Array.of(0)));
  await until(() => client.ofKind(2).length === 1);
  expect(client.frames).toHaveLength(1);
});

test('nothing of a text is sent or stored before it is allowed', async () => {
  await using scene = await aLiveText();
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.stranger) });
  client.send(syncFrame(scene.documentId, 0, Uint8Array.of(0)));
  client.send(tokenFrame(scene.documentId));
  client.send(syncFrame(scene.documentId, 0, Uint8Array.of(0)));
  await until(() => client.frames.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(client.frames.map(({ kind }) => kind)).toEqual([2]);
});

test('a client that works by an older model of the text reads and cannot write', async () => {
  await using scene = await aLiveText();
  const old = await scene.open(scene.writer, { token: `schema:${SCHEMA_VERSION - 1}` });
  const now = await scene.open(scene.other);
  await statusIs(old, 'read-only');
  await statusIs(now, 'saved');
  expect(wordsOf(old.doc)).toBe(wordsOf(now.doc));
  newParagraph(old.doc).insert(0, 'from the past');
  newParagraph(now.doc).insert(0, 'from today');
  await until(() => wordsOf(old.doc).includes('from today'));
  expect(wordsOf(now.doc)).not.toContain('from the past');
  expect(old.status.getSnapshot()).toBe('read-only');
});

test('an older client that merely opens a text, and empties what it does not know, changes nothing', async () => {
  await using scene = await aLiveText();
  const before = await documentParts(scene.db, scene.documentId);
  const old = await scene.open(scene.writer, { token: `schema:${SCHEMA_VERSION - 1}` });
  await statusIs(old, 'read-only');
  const fragment = old.doc.getXmlFragment('default');
  fragment.delete(0, fragment.length);
  const now = await scene.open(scene.other);
  await statusIs(now, 'saved');
  newParagraph(now.doc).insert(0, 'from today');
  await until(() => wordsOf(old.doc).includes('from today'));

  const after = await documentParts(scene.db, scene.documentId);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(wordsOf(now.doc)).toContain('<clause');
  const newcomer = await scene.open(scene.other);
  await statusIs(newcomer, 'saved');
  expect(wordsOf(newcomer.doc)).toBe(wordsOf(now.doc));
});

test('a socket is closed within two seconds of its session or its mandate ending', async () => {
  await using scene = await aLiveText();
  const open = async (person: typeof scene.writer) => {
    const cookie = await scene.cookieOf(person);
    const client = await rawClient(scene.url, { cookie });
    client.send(tokenFrame(scene.documentId));
    await until(() => client.ofKind(2).length === 1);
    return { client, sessionId: cookie.replace('session=', '') };
  };
  const [signedOut, swept, retired] = [
    await open(scene.writer),
    await open(scene.writer),
    await open(scene.other),
  ];
  const start = Date.now();
  await scene.db.deleteFrom('session').where('id', '=', signedOut.sessionId).execute();
  await tellAccessChanged(scene.db, scene.writer.id);
  await scene.db.deleteFrom('session').where('id', '=', swept.sessionId).execute();
  await scene.db
    .updateTable('mandate')
    .set({ ends_at: new Date(Date.now() - 1000) })
    .where('person_id', '=', scene.other.id)
    .execute();
  expect(await signedOut.client.closed).toMatchObject({ code: 4401 });
  expect(await swept.client.closed).toMatchObject({ code: 4401 });
  expect(await retired.client.closed).toMatchObject({ code: 4403 });
  expect(Date.now() - start).toBeLessThan(2_000);
});
