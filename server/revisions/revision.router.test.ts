import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_QUIET_REVISIONS } from '#shared/revisions/revision.state.ts';
import { aDraft, clause, textOf } from '#tests/fixtures/draft.ts';
import { keepRevision } from './keep-revision.ts';
import { keepQuietDrafts } from './quiet-drafts.job.ts';

const LATER = () => new Date(Date.now() + 60 * 60_000);

test('anyone who may write names a point, and its text stays while the draft goes on', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const api = scene.as(scene.official('west-yorkshire'));
  const { number } = await api.revisions.make({ ...scene.ids, name: ' Before the talks ' });
  await scene.write(textOf(clause('c1', 'Trains matter.')));
  const { title, content, ...revision } = await api.revisions.revision({ ...scene.ids, number });
  expect(revision).toEqual({
    number: 1,
    occasion: 'named',
    name: 'Before the talks',
    by: 'Policy official, West Yorkshire',
    at: scene.now(),
  });
  expect(content).toMatchObject(textOf(clause('c1', 'Buses matter.')));
  expect(title).toBe('Bus fares');
});

test('any two of versions, revisions and the live text are compared by their addresses', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const api = scene.as(scene.official('west-yorkshire'));
  await api.revisions.make({ ...scene.ids, name: 'First' });
  await scene.write(textOf(clause('c1', 'Buses matter most.')));
  await api.revisions.make({ ...scene.ids, name: 'Second' });
  await scene.write(textOf(clause('c1', 'Trams matter most.')));
  const wordsAdded = async (from: string, to: string) => {
    const { blocks } = await api.documents.compare({ ...scene.ids, from, to });
    return blocks.flatMap(({ parts }) => parts.filter(({ op }) => op === 'added'));
  };
  expect(await wordsAdded('r1', 'r2')).toEqual([{ op: 'added', text: ' most' }]);
  expect(await wordsAdded('r2', 'live')).toEqual([{ op: 'added', text: 'Trams' }]);
  expect(await wordsAdded('r2', 'r2')).toEqual([]);
  await expect(
    api.documents.compare({ ...scene.ids, from: 'r3', to: 'live' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    api.documents.compare({ ...scene.ids, from: '1', to: 'live' }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('what is only suggested is no change, and is counted', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const api = scene.as(scene.official('west-yorkshire'));
  await api.revisions.make({ ...scene.ids, name: 'First' });
  const suggestion = { type: 'insertion', attrs: { id: randomUUID() } };
  await scene.write(
    textOf({
      type: 'clause',
      attrs: { id: 'c1' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Buses matter' },
            { type: 'text', text: ' most', marks: [suggestion] },
            { type: 'text', text: '.' },
          ],
        },
      ],
    }),
  );
  const { to, blocks } = await api.documents.compare({ ...scene.ids, from: 'r1', to: 'live' });
  expect(blocks.map(({ change }) => change)).toEqual(['unchanged']);
  expect(to.proposals).toEqual({ suggestions: 1, brackets: 0 });
});

test('a draft that has come to rest is kept once, until somebody writes in it again', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const api = scene.as(scene.secretariat);
  const kept = async () => (await api.revisions.list(scene.ids)).revisions.map((r) => r.occasion);
  await keepQuietDrafts(scene.db, new Date());
  expect(await kept()).toEqual([]);
  await keepQuietDrafts(scene.db, LATER());
  await keepQuietDrafts(scene.db, LATER());
  expect(await kept()).toEqual(['quiet']);
  await scene.write(textOf(clause('c1', 'Trains matter.')));
  await keepQuietDrafts(scene.db, LATER());
  expect(await kept()).toEqual(['quiet', 'quiet']);
  const { by } = await api.revisions.revision({ ...scene.ids, number: 2 });
  expect(by).toBeNull();
});

test('nothing is kept by itself that a version or the newest revision holds already', async () => {
  const text = textOf(clause('c1', 'Buses matter.'), {
    ...clause('a1', 'Fund them.'),
    type: 'ask',
  });
  await using scene = await aDraft(text);
  const api = scene.as(scene.secretariat);
  await api.documents.freeze(scene.ids);
  await keepQuietDrafts(scene.db, LATER());
  expect((await api.revisions.list(scene.ids)).revisions).toEqual([]);
});

test('putting a version to the offices keeps a draft that has gone on since', async () => {
  await using scene = await aDraft(
    textOf(clause('c1', 'Buses matter.'), { ...clause('a1', 'Fund them.'), type: 'ask' }),
  );
  const api = scene.as(scene.secretariat);
  await api.documents.freeze(scene.ids);
  await scene.write(textOf(clause('c1', 'Buses matter more.')));
  const deadline = new Date(scene.now().getTime() + 5 * 86_400_000);
  await api.signOff.openRound({ ...scene.ids, versionNumber: 1, deadline });
  const { revisions } = await api.revisions.list(scene.ids);
  expect(revisions).toMatchObject([
    { number: 1, occasion: 'round', name: null, by: scene.secretariat.name },
  ]);
});

test('of what was kept because the draft was quiet, the newest stay; named points always do', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Start.')));
  const api = scene.as(scene.secretariat);
  await api.revisions.make({ ...scene.ids, name: 'Start' });
  for (let n = 0; n <= MOST_QUIET_REVISIONS; n += 1) {
    await scene.write(textOf(clause('c1', `Text ${n}.`)));
    const keeping = { ...scene.ids, occasion: 'quiet' as const, madeBy: null, at: scene.now() };
    await scene.db.transaction().execute((trx) => keepRevision(trx, keeping));
  }
  const { revisions } = await api.revisions.list(scene.ids);
  expect(revisions).toHaveLength(MOST_QUIET_REVISIONS + 1);
  expect(revisions[0]?.number).toBe(MOST_QUIET_REVISIONS + 2);
  expect(revisions.slice(-2).map(({ number }) => number)).toEqual([3, 1]);
});
