import { expect, test } from 'vitest';
import type { Stance } from '#shared/stances/stance.state.ts';
import { aDraft, clause, type Draft, textOf } from '#tests/fixtures/draft.ts';

const TEXT = textOf(clause('c1', 'Buses matter.'), { ...clause('a1', 'Fund them.'), type: 'ask' });

/** Says where an office stands on a block, as its official who has read the words of today. */
async function say(
  scene: Draft,
  officeId: string,
  said: { blockId: string; stance: Stance | ''; note?: string },
) {
  const api = scene.as(scene.official(officeId));
  const { blocks } = await api.stances.list(scene.ids);
  const wordsHash =
    blocks.find(({ blockId }) => blockId === said.blockId)?.wordsHash ?? '0'.repeat(64);
  return api.stances.set({ ...scene.ids, officeId, wordsHash, ...said });
}

test('an office says where it stands on an ask, and its people and the secretariat see it', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, 'north-east', { blockId: 'a1', stance: 'red_line', note: 'Not without rail.' });
  const said = {
    officeId: 'north-east',
    blockId: 'a1',
    stance: 'red_line',
    note: 'Not without rail.',
    by: 'Policy official, North East',
    at: scene.now(),
    words: 'same',
  };
  for (const person of [scene.chiefExecutive('north-east'), scene.secretariat]) {
    expect((await scene.as(person).stances.list(scene.ids)).stances).toEqual([said]);
  }
  const other = await scene.as(scene.official('west-yorkshire')).stances.list(scene.ids);
  expect(other.stances).toEqual([]);
  expect(other.offices.map(({ officeId }) => officeId)).toEqual(['west-yorkshire']);
});

test('the newest word counts; saying nothing takes it back', async () => {
  await using scene = await aDraft(TEXT);
  const now = async () =>
    (await scene.as(scene.official('north-east')).stances.list(scene.ids)).stances;
  await say(scene, 'north-east', { blockId: 'c1', stance: 'support' });
  await say(scene, 'north-east', { blockId: 'c1', stance: 'can_accept' });
  expect((await now()).map(({ stance }) => stance)).toEqual(['can_accept']);
  await say(scene, 'north-east', { blockId: 'c1', stance: '' });
  expect(await now()).toEqual([]);
});

test('a stance says so when the words it was given on have changed, or are gone', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, 'north-east', { blockId: 'c1', stance: 'support' });
  await say(scene, 'north-east', { blockId: 'a1', stance: 'support' });
  await scene.write(textOf(clause('c1', 'Buses matter less.')));
  const { stances } = await scene.as(scene.official('north-east')).stances.list(scene.ids);
  expect(stances.map(({ blockId, words }) => [blockId, words])).toEqual([
    ['a1', 'gone'],
    ['c1', 'changed'],
  ]);
});

test('counts appear once every office agrees, without names, and go when one no longer does', async () => {
  await using scene = await aDraft(TEXT);
  await say(scene, 'north-east', { blockId: 'c1', stance: 'red_line' });
  await say(scene, 'west-yorkshire', { blockId: 'c1', stance: 'support' });
  const agree = (officeId: string, agrees: boolean) =>
    scene.as(scene.official(officeId)).stances.consent({ ...scene.ids, officeId, agrees });
  const seen = async () => {
    const { counts, sharing, stances } = await scene
      .as(scene.official('west-yorkshire'))
      .stances.list(scene.ids);
    return { counts, sharing, offices: stances.map(({ officeId }) => officeId) };
  };
  const own = ['west-yorkshire'];
  await agree('west-yorkshire', true);
  expect(await seen()).toEqual({ counts: null, sharing: { agreeing: 1, of: 2 }, offices: own });
  await agree('north-east', true);
  expect(await seen()).toEqual({
    counts: { c1: { support: 1, can_accept: 0, red_line: 1 } },
    sharing: { agreeing: 2, of: 2 },
    offices: own,
  });
  await agree('north-east', false);
  expect((await seen()).counts).toBeNull();
});

test('nobody speaks for another office, on a block that is not there, at length, or once the text is locked', async () => {
  await using scene = await aDraft(TEXT);
  const ours = { ...scene.ids, officeId: 'north-east', blockId: 'c1', stance: 'support' as const };
  const wordsHash = '0'.repeat(64);
  for (const person of [scene.official('west-yorkshire'), scene.secretariat]) {
    await expect(scene.as(person).stances.set({ ...ours, wordsHash })).rejects.toThrow(
      'not_your_office',
    );
  }
  await expect(say(scene, 'north-east', { blockId: 'c9', stance: 'support' })).rejects.toThrow(
    'stance_block_unknown',
  );
  const note = 'word '.repeat(61);
  await expect(say(scene, 'north-east', { blockId: 'c1', stance: '', note })).rejects.toThrow(
    'stance_note_too_long',
  );
  await scene.db.updateTable('document').set({ locked_at: scene.now() }).execute();
  await expect(say(scene, 'north-east', { blockId: 'c1', stance: 'support' })).rejects.toThrow(
    'stances_closed',
  );
});
