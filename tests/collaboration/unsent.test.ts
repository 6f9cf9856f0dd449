import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { NotTaken } from '#app/documents/kept/returning.ts';
import { UnsentEdits, type UnsentPlace } from '#app/documents/kept/unsent-edits.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { wordsWritten } from '#shared/documents/set-aside.rules.ts';
import { aLiveText, newParagraph, statusIs, until, wordsOf } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;

test('what a window wrote without a connection and took with it is sent by the next one, once', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const start = await writeInTheTunnel(scene, device, 'written in the tunnel');
  expect(device.rows.size).toBeGreaterThan(0);
  await start();

  const told: number[] = [];
  const next = await scene.open(scene.writer, {
    unsent: new UnsentEdits(device.place()),
    onBroughtBack: (blocks) => told.push(blocks),
  });
  await statusIs(next, 'saved');

  expect(told).toEqual([1]);
  expect(wordsOf(next.doc).match(/written in the tunnel/g)).toHaveLength(1);
  const reader = await scene.open(scene.other);
  await statusIs(reader, 'saved');
  expect(wordsOf(reader.doc)).toBe(wordsOf(next.doc));
  await until(() => device.rows.size === 0, { what: 'an empty device' });
});

test('what the server acknowledged before it was killed comes back as nothing new', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const one = await scene.open(scene.writer, { unsent: new UnsentEdits(device.place()) });
  await statusIs(one, 'saved');
  newParagraph(one.doc).insert(0, 'stored, and nobody was told');
  await statusIs(one, 'saved');
  const bytes = await documentParts(scene.db, scene.documentId);
  device.rows.set(99, { bytes: bytes.at(-1) ?? new Uint8Array(), schemaVersion: SCHEMA_VERSION });

  const told: number[] = [];
  const next = await scene.open(scene.writer, {
    unsent: new UnsentEdits(device.place()),
    onBroughtBack: (blocks) => told.push(blocks),
  });
  await statusIs(next, 'saved');

  expect(told).toEqual([]);
  expect(device.rows.size).toBe(0);
  expect(await documentParts(scene.db, scene.documentId)).toEqual(bytes);
});

test('a text locked meanwhile takes nothing; what was written is handed out, and stays kept until it is', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const start = await writeInTheTunnel(scene, device, 'too late for this round');
  await lock(scene);
  await start();
  const stored = await documentParts(scene.db, scene.documentId);

  const copies: NotTaken[] = [];
  const refuseToKeep = await scene.open(scene.writer, {
    unsent: new UnsentEdits(device.place()),
    onSetAside: () => Promise.resolve(false),
  });
  await statusIs(refuseToKeep, 'read-only');
  expect(device.rows.size).toBeGreaterThan(0);

  const next = await scene.open(scene.writer, {
    unsent: new UnsentEdits(device.place()),
    onSetAside: (copy) => Promise.resolve(copies.push(copy) > 0),
  });
  await until(() => device.rows.size === 0, { what: 'an empty device' });

  expect(copies.map(({ reason }) => reason)).toEqual(['closed']);
  expect(copies[0]?.blocks.map(wordsWritten)).toEqual(['too late for this round']);
  expect(wordsOf(next.doc)).not.toContain('too late');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(stored);
});

test('locked under the hands of somebody who writes, the window is told that its words were refused', async () => {
  await using scene = await aLiveText();
  const unsent = new UnsentEdits(null);
  const refused: string[] = [];
  const one = await scene.open(scene.writer, {
    unsent,
    onRefusedEdits: (reason) => refused.push(reason),
  });
  await statusIs(one, 'saved');
  await scene.db.updateTable('document').set({ locked_at: new Date() }).execute();
  newParagraph(one.doc).insert(0, 'a moment too late');
  await until(() => refused.length > 0, { what: 'a refusal' });
  one.destroy();
  await unsent.giveBack();

  const copies: NotTaken[] = [];
  await scene.open(scene.writer, {
    unsent,
    onSetAside: (copy) => Promise.resolve(copies.push(copy) > 0),
  });
  await until(() => copies.length > 0, { what: 'a copy' });

  expect(refused[0]).toBe('closed');
  expect(copies[0]?.blocks.map(wordsWritten)).toEqual(['a moment too late']);
});

test('direct words of somebody who may only suggest by now are refused and handed out, not sent again', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const start = await writeInTheTunnel(scene, device, 'as if nothing had changed');
  await scene.db.updateTable('position_office').set({ drafts: false }).execute();
  await start();
  const stored = await documentParts(scene.db, scene.documentId);

  const refused: string[] = [];
  const unsent = new UnsentEdits(device.place());
  const one = await scene.open(scene.writer, {
    unsent,
    onRefusedEdits: (reason) => refused.push(reason),
  });
  await until(() => refused.length > 0, { what: 'a refusal' });
  one.destroy();
  await unsent.giveBack();
  const copies: NotTaken[] = [];
  const next = await scene.open(scene.writer, {
    unsent,
    refusedBefore: 'suggest_only',
    onSetAside: (copy) => Promise.resolve(copies.push(copy) > 0),
  });
  await statusIs(next, 'saved');

  expect(refused).toEqual(['suggest_only']);
  expect(copies[0]?.blocks.map(wordsWritten)).toEqual(['as if nothing had changed']);
  expect(wordsOf(next.doc)).not.toContain('nothing had changed');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(stored);
});

test('words kept by an older program are handed out, not mixed into a text it does not know', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const start = await writeInTheTunnel(scene, device, 'before the renewal');
  for (const row of device.rows.values()) row.schemaVersion = SCHEMA_VERSION - 1;
  await start();

  const copies: NotTaken[] = [];
  const next = await scene.open(scene.writer, {
    unsent: new UnsentEdits(device.place()),
    onSetAside: (copy) => Promise.resolve(copies.push(copy) > 0),
  });
  await statusIs(next, 'saved');

  expect(copies.map(({ reason }) => reason)).toEqual(['older_program']);
  expect(wordsOf(next.doc)).not.toContain('before the renewal');
});

test('one person’s words never travel under the name of whoever has signed in since', async () => {
  await using scene = await aLiveText();
  const stored = await documentParts(scene.db, scene.documentId);
  const window = await scene.open(scene.other, {
    personId: scene.writer.id,
    unsent: new UnsentEdits(null),
  });
  newParagraph(window.doc).insert(0, 'mine, not yours');
  await statusIs(window, 'signed-out');

  expect(await documentParts(scene.db, scene.documentId)).toEqual(stored);
  expect(wordsOf(window.doc)).not.toContain('clause');
  const own = await scene.open(scene.writer, { personId: scene.writer.id });
  await statusIs(own, 'saved');
});

test('the status never says saved while the device still holds what the server lacks', async () => {
  await using scene = await aLiveText();
  const device = aDevice();
  const start = await writeInTheTunnel(scene, device, 'still on the device');
  await start();

  const next = await scene.open(scene.writer, { unsent: new UnsentEdits(device.place(300)) });
  const wrong: string[] = [];
  next.status.subscribe(() => {
    const saved = next.status.getSnapshot() === 'saved';
    if (saved && !wordsOf(next.doc).includes('still on the device')) wrong.push('too early');
  });
  await statusIs(next, 'saved');

  expect(wrong).toEqual([]);
});

/** Somebody writes while the server is gone, and their window goes too. */
async function writeInTheTunnel(scene: Scene, device: Device, words: string) {
  const unsent = new UnsentEdits(device.place());
  const one = await scene.open(scene.writer, { unsent });
  await statusIs(one, 'saved');
  const start = await scene.stop();
  await statusIs(one, 'offline');
  newParagraph(one.doc).insert(0, words);
  expect(unsent.keeping).toBe('writing');
  await unsent.flush();
  expect(unsent.keeping).toBe('device');
  expect(one.status.getSnapshot()).toBe('offline');
  one.destroy();
  return start;
}

async function lock({ db, documentId }: Scene) {
  await db.updateTable('document').set({ locked_at: new Date() }).execute();
  await sql`select pg_notify('document_access', ${documentId})`.execute(db);
}

type Device = ReturnType<typeof aDevice>;

/** A device as one person's windows share it; every window but the one that asks has gone. */
function aDevice() {
  const rows = new Map<number, { bytes: Uint8Array; schemaVersion: number }>();
  let next = 1;
  const place = (delayMs = 0): UnsentPlace => ({
    keep: async (bytes) => {
      const key = next++;
      rows.set(key, { bytes, schemaVersion: SCHEMA_VERSION });
      return key;
    },
    takeOver: async () => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return [...rows].map(([key, row]) => ({ key, ...row }));
    },
    drop: async (keys) => {
      for (const key of keys) rows.delete(key);
    },
    leave: () => undefined,
  });
  return { rows, place };
}
