import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDocument } from '#db/documents/document.writes.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
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
    words: async () => plainText(await scene.as(author).documents.text({ positionId })),
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

test('one wording is left in the text, and all of them stay in the history with who was behind them', async () => {
  await using scene = await aBracketedPosition();
  await scene.as(scene.official(WRITES)).alternatives.back({ ...scene, wordingId: 'w2' });
  const drafter = scene.official(WRITES);
  const choice = { positionId: scene.positionId, alternativeId: 'x', wordingId: 'w2' };
  await scene.as(drafter).alternatives.resolve(choice);
  expect(await scene.words()).toBe('Fares stay at £3.');
  expect(await scene.backers()).toEqual([]);
  expect(await scene.as(scene.author).alternatives.history(scene)).toMatchObject([
    {
      blockId: 'c1',
      blockLabel: '1',
      settledBy: drafter.name,
      settledAt: scene.now(),
      wordings: [
        { text: '£2', kind: 'original', chosen: false, backers: [] },
        {
          text: '£3',
          chosen: true,
          personName: scene.author.name,
          officeName: 'North East',
          backers: [{ officeId: WRITES, name: 'West Yorkshire' }],
        },
      ],
    },
  ]);
});

test('of two drafters who settle a passage at once, exactly one is heard', async () => {
  await using scene = await aBracketedPosition();
  const choices = ['w1', 'w2'].map((wordingId) => ({
    positionId: scene.positionId,
    alternativeId: 'x',
    wordingId,
  }));
  const outcomes = await Promise.allSettled(
    choices.map((choice) => scene.as(scene.official(WRITES)).alternatives.resolve(choice)),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(lost?.reason).toMatchObject({ message: 'alternative_settled' });
  const history = await scene.as(scene.secretariat).alternatives.history(scene);
  const chosen = history.flatMap(({ wordings }) => wordings.filter((each) => each.chosen));
  expect(chosen).toHaveLength(1);
  expect(await scene.words()).toBe(`Fares stay at ${chosen[0]?.text}.`);
});

test('who may only suggest settles nothing, and nobody what is locked or was never there', async () => {
  await using scene = await aBracketedPosition();
  const { positionId } = scene;
  const choice = { positionId, alternativeId: 'x', wordingId: 'w2' };
  await expect(scene.as(scene.author).alternatives.resolve(choice)).rejects.toThrow(
    'drafters_only',
  );
  const west = scene.as(scene.official(WRITES)).alternatives;
  await expect(west.resolve({ ...choice, wordingId: 'w9' })).rejects.toThrow('wording_gone');
  await expect(west.resolve({ ...choice, alternativeId: 'y' })).rejects.toThrow(
    'alternative_settled',
  );
  await scene.lock();
  await expect(west.resolve(choice)).rejects.toThrow('text_locked');
  expect(await west.history(scene)).toEqual([]);
  expect(await scene.words()).toContain('£2');
});

test('what was settled cannot be rewritten by the program', async () => {
  await using scene = await aBracketedPosition();
  await expect(
    scene.db.updateTable('alternative_history').set({ settled_by: null }).execute(),
  ).rejects.toThrow('permission denied');
  await expect(scene.db.deleteFrom('alternative_history').execute()).rejects.toThrow(
    'permission denied',
  );
});
