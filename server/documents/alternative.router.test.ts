import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDocument } from '#db/documents/document.writes.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { aForum } from '#tests/fixtures/scene.ts';

const WRITES = 'west-yorkshire';
const SUGGESTS = 'north-east';

/** A position that one office writes and another suggests to, with "Fares stay at [£2 / £3]." in it. */
async function aBracketedPosition() {
  const scene = await aForum();
  const author = scene.official(SUGGESTS);
  const wording = (id: string, kind: string, text: string): DocumentJson => ({
    type: 'text',
    text,
    marks: [
      {
        type: 'wording',
        attrs: { alternative: 'x', id, kind, person: author.id, office: SUGGESTS },
      },
    ],
  });
  const text: DocumentJson = {
    type: 'doc',
    content: [
      {
        type: 'clause',
        attrs: { id: 'c1' },
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Fares stay at ' },
              wording('w1', 'original', '£2'),
              wording('w2', 'proposed', '£3'),
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
    ],
  };
  const positionId = randomUUID();
  const { documentId } = await scene.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('position')
      .values({ id: positionId, title: 'Bus fares', coalition_kind: 'named' })
      .execute();
    await trx
      .insertInto('position_office')
      .values([
        { position_id: positionId, office_id: WRITES, drafts: true },
        { position_id: positionId, office_id: SUGGESTS, drafts: false },
      ])
      .execute();
    return createDocument(trx, { positionId, text });
  });
  return {
    ...scene,
    author,
    positionId,
    documentId,
    lock: () => scene.db.updateTable('document').set({ locked_at: scene.now() }).execute(),
    /** "w1: West Yorkshire" for each wording and the offices behind it. */
    backers: async () => {
      const { alternatives } = await scene.as(author).alternatives.list({ positionId });
      return alternatives.flatMap(({ wordings }) =>
        wordings.map(({ id, backers }) => `${id}: ${backers.map(({ name }) => name).join(', ')}`),
      );
    },
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

test('brackets are listed with their wordings and the names of whoever put them there', async () => {
  await using scene = await aBracketedPosition();
  const list = await scene.as(scene.author).alternatives.list(scene);
  expect(list).toMatchObject({
    canSettle: false,
    ownOfficeId: SUGGESTS,
    alternatives: [
      {
        id: 'x',
        blockId: 'c1',
        blockLabel: '1',
        wordings: [
          { id: 'w1', kind: 'original', text: '£2', backers: [] },
          { id: 'w2', text: '£3', personName: scene.author.name, officeName: 'North East' },
        ],
      },
    ],
  });
  const drafter = await scene.as(scene.official(WRITES)).alternatives.list(scene);
  expect(drafter).toMatchObject({ canSettle: true, ownOfficeId: WRITES });
  const secretariat = await scene.as(scene.secretariat).alternatives.list(scene);
  expect(secretariat).toMatchObject({ canSettle: true, ownOfficeId: null });
});

test('an office stands behind one wording of a passage at most', async () => {
  await using scene = await aBracketedPosition();
  const west = scene.as(scene.official(WRITES)).alternatives;
  await west.back({ ...scene, wordingId: 'w1' });
  await scene.as(scene.delegate(SUGGESTS)).alternatives.back({ ...scene, wordingId: 'w1' });
  expect(await scene.backers()).toEqual(['w1: North East, West Yorkshire', 'w2: ']);
  await west.back({ ...scene, wordingId: 'w2' });
  expect(await scene.backers()).toEqual(['w1: North East', 'w2: West Yorkshire']);
  await Promise.all(['w1', 'w2'].map((wordingId) => west.back({ ...scene, wordingId })));
  expect((await scene.backers()).join().match(/West Yorkshire/g)).toHaveLength(1);
});

test('an office drops its own name and no other', async () => {
  await using scene = await aBracketedPosition();
  const west = scene.as(scene.official(WRITES)).alternatives;
  await west.back({ ...scene, wordingId: 'w1' });
  await scene.as(scene.author).alternatives.drop({ ...scene, wordingId: 'w1' });
  expect(await scene.backers()).toEqual(['w1: West Yorkshire', 'w2: ']);
  await west.drop({ ...scene, wordingId: 'w1' });
  expect(await scene.backers()).toEqual(['w1: ', 'w2: ']);
});

test('nobody backs what is not in the text, nor in a locked one, nor for no office', async () => {
  await using scene = await aBracketedPosition();
  const west = scene.as(scene.official(WRITES)).alternatives;
  await expect(west.back({ ...scene, wordingId: 'w9' })).rejects.toThrow('wording_gone');
  await expect(
    scene.as(scene.secretariat).alternatives.back({ ...scene, wordingId: 'w1' }),
  ).rejects.toThrow('offices_back_wordings');
  await scene.lock();
  await expect(west.back({ ...scene, wordingId: 'w1' })).rejects.toThrow('text_locked');
  expect(await scene.backers()).toEqual(['w1: ', 'w2: ']);
});
