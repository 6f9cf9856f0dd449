import { randomUUID } from 'node:crypto';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#db/documents/document.writes.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { versionHash, versionManifest } from '#shared/documents/manifest.rules.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import { aForum } from '#tests/fixtures/scene.ts';

const numbered = (type: 'clause' | 'ask', id: string, words: string): DocumentJson => ({
  type,
  attrs: { id },
  content: [{ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }],
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });
const READY = doc(numbered('clause', 'c1', 'Buses matter.'), numbered('ask', 'a1', 'Fund them.'));
const COALITION = ['west-yorkshire', 'north-east'];

/** A position open to two offices, with the seeded text and a way to write another in its place. */
async function aPosition() {
  const scene = await aForum();
  const { db } = scene;
  const positionId = randomUUID();
  const { documentId } = await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('position')
      .values({ id: positionId, title: 'Bus fares', coalition_kind: 'named' })
      .execute();
    const offices = COALITION.map((office_id) => ({ position_id: positionId, office_id }));
    await trx.insertInto('position_office').values(offices).execute();
    const post = await trx.selectFrom('post').select('id').orderBy('id').executeTakeFirst();
    if (post) {
      await trx
        .insertInto('position_addressee')
        .values({ position_id: positionId, post_id: post.id, place: 0 })
        .execute();
    }
    return createDocument(trx, { positionId });
  });
  const write = async (text: DocumentJson) => {
    const live = new Y.Doc();
    for (const part of await documentParts(db, documentId)) Y.applyUpdate(live, part);
    const before = Y.encodeStateVector(live);
    const fragment = live.getXmlFragment(TEXT_FRAGMENT);
    fragment.delete(0, fragment.length);
    prosemirrorJSONToYXmlFragment(documentSchema, text, fragment);
    const bytes = Buffer.from(Y.encodeStateAsUpdate(live, before));
    await db.insertInto('document_update').values({ document_id: documentId, bytes }).execute();
  };
  return {
    ...scene,
    positionId,
    documentId,
    write,
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

test('a new position opens with one clause and one ask to fill', async () => {
  await using scene = await aPosition();
  const api = scene.as(scene.official('west-yorkshire'));
  const draft = await api.documents.draft(scene);
  expect(draft).toMatchObject({ title: 'Bus fares', canWrite: true, locked: false });
  expect(draft.me).toMatchObject({
    name: 'Policy official, West Yorkshire',
    officeName: 'West Yorkshire',
  });
  const text = await api.documents.text(scene);
  expect(blocksOf(text).map(({ kind }) => kind)).toEqual(['heading', 'clause', 'heading', 'ask']);
  expect(await api.documents.readiness(scene)).toMatchObject({
    refused: 'not_ready',
    open: [{ code: 'empty_clause' }, { code: 'empty_ask' }],
  });
});

test('freezing keeps the text, its manifest and its hash, with one entry in the ledger', async () => {
  await using scene = await aPosition();
  await scene.write(READY);
  const api = scene.as(scene.secretariat);
  const frozen = await api.documents.freeze(scene);
  const version = await api.documents.version({ positionId: scene.positionId, number: 1 });
  expect(version.content).toMatchObject(READY);
  expect(version.frozenBy).toBe(scene.secretariat.name);
  const manifest = await versionManifest({
    positionId: scene.positionId,
    number: 1,
    addressees: version.manifest.addressees,
    blocks: blocksOf(version.content),
  });
  expect(version.manifest).toEqual(manifest);
  expect([frozen.hash, version.hash]).toEqual(Array(2).fill(await versionHash(manifest)));
  const entries = await scene.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('type', '=', 'version.frozen')
    .select(['actor', 'position_id as positionId', 'payload'])
    .execute();
  expect(entries).toEqual([
    {
      actor: scene.secretariat.id,
      positionId: scene.positionId,
      payload: {
        version: 1,
        title: 'Bus fares',
        hash: frozen.hash,
        content: await sha256Hex(canonicalJson(version.content)),
        positionId: scene.positionId,
      },
    },
  ]);
});

test('the same text is not frozen twice, also when two people try at once', async () => {
  await using scene = await aPosition();
  await scene.write(READY);
  const api = scene.as(scene.secretariat);
  const outcomes = await Promise.allSettled([
    api.documents.freeze(scene),
    api.documents.freeze(scene),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(api.documents.freeze(scene)).rejects.toThrow('nothing_changed');
  expect((await api.documents.versions(scene)).versions).toHaveLength(1);
});

test('a text that is not ready, or locked by a round, is not frozen and leaves no trace', async () => {
  await using scene = await aPosition();
  const api = scene.as(scene.secretariat);
  await expect(api.documents.freeze(scene)).rejects.toThrow('not_ready');
  await scene.write(READY);
  await scene.db.updateTable('document').set({ locked_at: scene.now() }).execute();
  await expect(api.documents.freeze(scene)).rejects.toThrow('text_locked');
  expect((await api.documents.versions(scene)).versions).toEqual([]);
  expect(await scene.db.selectFrom('ledger_entry').select('seq').execute()).toEqual([]);
});

test('two versions are compared word by word', async () => {
  await using scene = await aPosition();
  const api = scene.as(scene.secretariat);
  await scene.write(READY);
  await api.documents.freeze(scene);
  await scene.write(
    doc(numbered('clause', 'c1', 'Buses matter.'), numbered('ask', 'a1', 'Fund them well.')),
  );
  await api.documents.freeze(scene);
  const { blocks } = await api.documents.compare({
    positionId: scene.positionId,
    from: 'v1',
    to: 'v2',
  });
  expect(blocks.map(({ change }) => change)).toEqual(['unchanged', 'changed']);
  expect(blocks[1]?.parts).toEqual([
    { op: 'same', text: 'Fund them' },
    { op: 'added', text: ' well' },
    { op: 'same', text: '.' },
  ]);
});

test('only the secretariat freezes, and only the coalition sees the text at all', async () => {
  await using scene = await aPosition();
  await scene.write(READY);
  await expect(
    scene.as(scene.official('west-yorkshire')).documents.freeze(scene),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const person of [scene.official('tees-valley'), scene.outsider]) {
    const { documents } = scene.as(person);
    for (const call of [
      () => documents.draft(scene),
      () => documents.text(scene),
      () => documents.readiness(scene),
      () => documents.freeze(scene),
      () => documents.versions(scene),
      () => documents.version({ ...scene, number: 1 }),
      () => documents.compare({ ...scene, from: 'v1', to: 'v1' }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  }
});

test('what the model does not know is never frozen', async () => {
  await using scene = await aPosition();
  const alien = new Y.Doc();
  const element = new Y.XmlElement('script');
  alien.getXmlFragment(TEXT_FRAGMENT).insert(0, [element]);
  const bytes = Buffer.from(Y.encodeStateAsUpdate(alien));
  await scene.db
    .insertInto('document_update')
    .values({ document_id: scene.documentId, bytes })
    .execute();
  const api = scene.as(scene.secretariat);
  await expect(api.documents.freeze(scene)).rejects.toThrow('text_invalid');
});
