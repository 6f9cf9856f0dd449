import { expect, test } from 'vitest';
import type { Level, SofterLevel } from '#shared/coalition/cell.state.ts';
import type { Stance } from '#shared/stances/stance.state.ts';
import { aDraft, clause, type Draft, textOf } from '#tests/fixtures/draft.ts';

const ask = (id: string, words: string) => ({ ...clause(id, words), type: 'ask' });
const TEXT = textOf(
  clause('c1', 'Buses matter.'),
  ask('a1', 'Fund them for ten years.'),
  ask('a2', 'Publish the figures.'),
);
const NORTH_EAST = 'north-east';
const WEST_YORKSHIRE = 'west-yorkshire';

/** An office's official says where it stands on a block as it stands. */
async function say(scene: Draft, officeId: string, blockId: string, stance: Stance) {
  const { stances } = scene.as(scene.official(officeId));
  const { blocks } = await stances.list(scene.ids);
  const wordsHash = blocks.find((block) => block.blockId === blockId)!.wordsHash;
  await stances.set({ ...scene.ids, officeId, blockId, stance, note: '', wordsHash });
}

async function writeSofter(scene: Draft, blockId: string, level: SofterLevel, shared = true) {
  const { coalition } = scene.as(scene.secretariat);
  const words = `Something softer than ${blockId}, at ${level}.`;
  await coalition.writeWording({ ...scene.ids, blockId, level, words, shared });
  const { asks } = await coalition.cells(scene.ids);
  const { softer } = asks.find((each) => each.blockId === blockId)!;
  return { blockId, level, wordsHash: softer.find((each) => each.level === level)!.wordsHash };
}

async function explore(scene: Draft, point?: string) {
  return scene.as(scene.secretariat).coalition.explore({ ...scene.ids, weights: 'set', point });
}

const lineOf = (page: Awaited<ReturnType<typeof explore>>, line: 'pessimistic' | 'optimistic') =>
  page.frontier?.lines[line].map(({ count, strength }) => [count, strength]);

test('a red line costs an office or an ask, and what nobody has said is drawn both ways', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, NORTH_EAST, 'a1', 'support');
  await say(scene, NORTH_EAST, 'a2', 'support');
  await say(scene, WEST_YORKSHIRE, 'a1', 'red_line');

  const page = await explore(scene);

  expect(lineOf(page, 'pessimistic')).toEqual([
    [1, 6],
    [2, 0],
  ]);
  expect(lineOf(page, 'optimistic')).toEqual([
    [1, 6],
    [2, 3],
  ]);
  expect(page.frontier?.questions.ranked).toEqual([
    { office: 1, ask: 1, level: 3, rise: 3, sizes: [2] },
  ]);
  expect(page.frontier?.chosen).toMatchObject({
    offices: [0],
    levels: [3, 3],
    larger: {
      step: {
        gained: [1],
        softened: [
          { ask: 0, to: 0 },
          { ask: 1, to: 0 },
        ],
      },
    },
  });
});

test('a softer wording that both accept brings them together, and its author is a case officer', async () => {
  await using scene = await aDraft(TEXT);
  const wording = await writeSofter(scene, 'a1', 2);
  await say(scene, NORTH_EAST, 'a1', 'support');
  await say(scene, WEST_YORKSHIRE, 'a1', 'red_line');
  for (const officeId of [NORTH_EAST, WEST_YORKSHIRE]) {
    await scene
      .as(scene.official(officeId))
      .coalition.sayOfWording({ ...scene.ids, officeId, ...wording, stance: 'can_accept' });
  }

  const page = await explore(scene);

  expect(lineOf(page, 'pessimistic')).toEqual([
    [1, 3],
    [2, 2],
  ]);
  const { larger } = (await explore(scene, 'p-1')).frontier?.chosen ?? {};
  expect(larger?.step).toEqual({
    gained: [1],
    lost: [],
    softened: [{ ask: 0, from: 3, to: 2 }],
    firmer: [],
  });
});

test('what a case officer was told is recorded as that, and shown to the office', async () => {
  await using scene = await aDraft(TEXT);
  const wording = await writeSofter(scene, 'a2', 1, false);
  const { coalition } = scene.as(scene.secretariat);
  const told = { ...scene.ids, officeId: NORTH_EAST };
  await coalition.sayOfWording({ ...told, ...wording, stance: 'support' });
  await coalition.insistOn({ ...told, blockId: 'a1', level: 2 });

  const own = await scene.as(scene.official(NORTH_EAST)).coalition.ownRow(scene.ids);

  expect(own.said).toMatchObject([{ stance: 'support', onItsWord: true }]);
  expect(own.mustHaves).toEqual([
    { officeId: NORTH_EAST, blockId: 'a1', level: 2, onItsWord: true },
  ]);
  expect(own.wordings, 'which nobody shared').toEqual([]);
  const other = await scene.as(scene.official(WEST_YORKSHIRE)).coalition.ownRow(scene.ids);
  expect([other.said, other.mustHaves]).toEqual([[], []]);
});

test('a must-have keeps an office out of a coalition that softens it', async () => {
  await using scene = await aDraft(TEXT);
  for (const officeId of [NORTH_EAST, WEST_YORKSHIRE]) await say(scene, officeId, 'a2', 'support');
  await say(scene, NORTH_EAST, 'a1', 'support');
  await say(scene, WEST_YORKSHIRE, 'a1', 'red_line');
  const insist = (level: Level | null) =>
    scene
      .as(scene.official(NORTH_EAST))
      .coalition.insistOn({ ...scene.ids, officeId: NORTH_EAST, blockId: 'a1', level });

  await insist(3);
  expect(lineOf(await explore(scene), 'pessimistic')).toEqual([[1, 6]]);
  await insist(null);
  expect(lineOf(await explore(scene), 'pessimistic')).toEqual([
    [1, 6],
    [2, 3],
  ]);
});

test('weights and links are set by a case officer, and weights can be left aside', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, NORTH_EAST, 'a1', 'support');
  await say(scene, WEST_YORKSHIRE, 'a2', 'support');
  const { coalition } = scene.as(scene.secretariat);
  await coalition.weigh({ ...scene.ids, blockId: 'a1', weight: 5 });
  const strengths = async (weights: 'set' | 'equal') =>
    (await coalition.explore({ ...scene.ids, weights })).frontier?.lines.pessimistic.map(
      ({ strength }) => strength,
    );
  expect(await strengths('set')).toEqual([15, 0]);
  expect(await strengths('equal')).toEqual([3, 0]);

  const link = { blockId: 'a1', level: 1, needsBlockId: 'a2', needsLevel: 1 } as const;
  await coalition.link({ ...scene.ids, ...link });
  expect(await strengths('set'), 'the ask that weighs most cannot stand alone').toEqual([3, 0]);
  await coalition.unlink({ ...scene.ids, ...link });
  expect(await strengths('set')).toEqual([15, 0]);
  await expect(coalition.link({ ...scene.ids, ...link, needsBlockId: 'a1' })).rejects.toThrow(
    'link_to_itself',
  );
});

test('whoever looks is recorded with what they were shown, for all who may look', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, NORTH_EAST, 'a1', 'support');
  await explore(scene);

  const { viewings } = await explore(scene);

  expect(viewings).toMatchObject({
    total: 2,
    newest: [
      { by: scene.secretariat.name, weights: 'set', officeIds: [NORTH_EAST] },
      { by: scene.secretariat.name, weights: 'set', officeIds: [NORTH_EAST] },
    ],
  });
  const erase = scene.db.deleteFrom('explorer_viewing').execute();
  await expect(erase).rejects.toThrow('permission denied');
});

test('before anybody has said anything there is nothing to weigh', async () => {
  await using scene = await aDraft(TEXT);
  expect((await explore(scene)).frontier).toBeNull();
});

test('words that changed since an office spoke of them are unknown again', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, NORTH_EAST, 'a1', 'support');
  await scene.write(textOf(ask('a1', 'Fund them for twenty years.')));
  const page = await explore(scene);
  expect(lineOf(page, 'pessimistic')).toEqual([[2, 0]]);
  expect(lineOf(page, 'optimistic')).toEqual([[2, 3]]);
});

test('a wording is refused that is the ask’s own, of no ask, read in other words or not for offices', async () => {
  await using scene = await aDraft(TEXT);
  const { coalition } = scene.as(scene.secretariat);
  const write = (blockId: string, words: string) =>
    coalition.writeWording({ ...scene.ids, blockId, level: 2, words });
  await expect(write('a1', 'Fund them for ten years.')).rejects.toThrow('softer_wording_same');
  await expect(write('c1', 'Buses matter a little.')).rejects.toThrow('stance_block_unknown');

  const wording = await writeSofter(scene, 'a1', 2, false);
  const ours = { ...scene.ids, officeId: NORTH_EAST, ...wording, stance: 'support' as const };
  const office = scene.as(scene.official(NORTH_EAST)).coalition;
  await expect(office.sayOfWording(ours)).rejects.toThrow('softer_wording_gone');
  const otherWords = { ...ours, wordsHash: '0'.repeat(64) };
  await expect(coalition.sayOfWording(otherWords)).rejects.toThrow('softer_wording_gone');
  const stranger = scene.as(scene.official(WEST_YORKSHIRE)).coalition;
  await expect(stranger.sayOfWording(ours)).rejects.toThrow('not_your_office');
});

test('while the text is locked nothing is asked or answered', async () => {
  await using scene = await aDraft(TEXT);
  const wording = await writeSofter(scene, 'a1', 2);
  await scene.db.updateTable('document').set({ locked_at: scene.now() }).execute();
  const { coalition } = scene.as(scene.secretariat);
  await expect(
    coalition.writeWording({ ...scene.ids, blockId: 'a1', level: 1, words: 'Softer.' }),
  ).rejects.toThrow('text_locked');
  const told = { ...scene.ids, officeId: NORTH_EAST };
  await expect(coalition.sayOfWording({ ...told, ...wording, stance: 'support' })).rejects.toThrow(
    'stances_closed',
  );
  await expect(coalition.insistOn({ ...told, blockId: 'a1', level: 1 })).rejects.toThrow(
    'stances_closed',
  );
});
