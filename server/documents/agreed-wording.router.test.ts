import { expect, test } from 'vitest';
import { sourceName } from '#shared/documents/agreed-wording.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { aForum } from '#tests/fixtures/scene.ts';

type Scene = Awaited<ReturnType<typeof aForum>>;

const OFFICES = ['south-yorkshire', 'west-yorkshire'];

/** A position of two offices, started from the statement's template with its parts written. */
async function aPosition(scene: Scene, startsFrom: 'statement' | 'empty' = 'statement') {
  const posts = await scene.as(scene.secretariat).offices.posts();
  return scene.as(scene.secretariat).positions.open({
    title: 'Rail services',
    coalitionKind: 'named',
    officeIds: OFFICES,
    postIds: [posts[0]!.id],
    startsFrom,
  });
}

/** Freezes the text below as version 1 without an editor. */
async function aSignedPosition(scene: Scene) {
  const { positionId } = await aPosition(scene, 'empty');
  await writeText(scene, positionId);
  const api = scene.as(scene.secretariat);
  const { hash, versionId } = await api.documents.freeze({ positionId });
  const { roundId } = await api.signOff.openRound({
    positionId,
    versionNumber: 1,
    deadline: new Date('2026-12-01T12:00:00Z'),
  });
  await scene.proved(scene.delegate('west-yorkshire')).decide({
    roundId,
    officeId: 'west-yorkshire',
    readHash: hash,
    choice: 'endorse',
    reservations: [],
  });
  return { positionId, versionId, roundId, api };
}

async function writeText(scene: Scene, positionId: string) {
  const { firstUpdate } = await import('#shared/documents/document-bytes.rules.ts');
  const bytes = Buffer.from(firstUpdate(TEXT));
  const document = scene.db
    .selectFrom('document')
    .where('position_id', '=', positionId)
    .select('id');
  await scene.db.deleteFrom('document_update').where('document_id', '=', document).execute();
  await scene.db.insertInto('document_update').values({ document_id: document, bytes }).execute();
}

const block = (type: 'clause' | 'ask', id: string, text: string): DocumentJson => ({
  type,
  attrs: { id },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const TEXT: DocumentJson = {
  type: 'doc',
  content: [
    block('clause', 'c1', 'Cancelled trains cost people work and care.'),
    block('ask', 'a1', 'Publish a dated plan for reliable services.'),
  ],
};

test('wording is agreed once a round on it has closed with an endorsement, and not before', async () => {
  await using scene = await aForum();
  const { api, roundId, versionId, positionId } = await aSignedPosition(scene);
  expect((await api.agreedWording.search({ query: 'cancelled train' })).passages).toEqual([]);
  await api.signOff.closeRound({ roundId });
  const { passages, more } = await api.agreedWording.search({ query: 'cancelled train' });
  expect(more).toBe(false);
  expect(passages).toMatchObject([
    {
      versionId,
      positionId,
      blockId: 'c1',
      kind: 'clause',
      text: 'Cancelled trains cost people work and care.',
      versionNumber: 1,
      signedBy: ['West Yorkshire'],
      node: { type: 'clause', attrs: { id: 'c1' } },
    },
  ]);
});

test('the search asks by office, and without a query shows what was signed last', async () => {
  await using scene = await aForum();
  const { api, roundId } = await aSignedPosition(scene);
  await api.signOff.closeRound({ roundId });
  const found = async (input: { query?: string; officeId?: string }) =>
    (await api.agreedWording.search(input)).passages.map(({ blockId }) => blockId);
  expect(await found({})).toEqual(['c1', 'a1']);
  expect(await found({ officeId: 'west-yorkshire', query: 'plan' })).toEqual(['a1']);
  expect(await found({ officeId: 'south-yorkshire' })).toEqual([]);
  expect(await found({ query: "'); drop table version; --" })).toEqual([]);
});

test('nobody finds, or is told the words of, what was signed in a position that is not theirs', async () => {
  await using scene = await aForum();
  const { api, roundId, versionId } = await aSignedPosition(scene);
  await api.signOff.closeRound({ roundId });
  const sources = [sourceName({ versionId, blockId: 'c1' }), 'nonsense', 'x y'];
  expect(await api.agreedWording.sources({ sources })).toHaveLength(1);
  for (const person of [scene.official('tees-valley'), scene.outsider]) {
    const { agreedWording } = scene.as(person);
    expect((await agreedWording.search({ query: 'cancelled' })).passages).toEqual([]);
    expect((await agreedWording.search({})).passages).toEqual([]);
    expect(await agreedWording.sources({ sources })).toEqual([]);
  }
});

test('a position starts from a template', async () => {
  await using scene = await aForum();
  const { positionId } = await aPosition(scene);
  const text = await scene.as(scene.secretariat).documents.text({ positionId });
  expect(blocksOf(text).map(({ label }) => label)).toEqual([null, '1', '2', null, 'Ask 1']);
});

test('a position starts from a signed one under new names, and says where its words were signed', async () => {
  await using scene = await aForum();
  const { api, roundId, versionId, positionId: earlier } = await aSignedPosition(scene);
  await api.signOff.closeRound({ roundId });
  const opened = await openFrom(scene, earlier);
  const blocks = blocksOf(await api.documents.text(opened));
  expect(blocks.map(({ text }) => text)).toEqual(blocksOf(TEXT).map(({ text }) => text));
  expect(blocks.map(({ node }) => node.attrs?.['source'])).toEqual([
    `${versionId} c1`,
    `${versionId} a1`,
  ]);
  expect(blocks.map(({ id }) => id)).not.toContain('c1');
});

test('a position does not start from one its opener may not see, nor from one without a text', async () => {
  await using scene = await aForum();
  const { positionId } = await aPosition(scene);
  const stranger = scene.official('tees-valley');
  await expect(openFrom(scene, positionId, stranger)).rejects.toThrow('earlier_position_unknown');
  const past = await scene.db
    .selectFrom('position')
    .where('reconstructed', '=', true)
    .select('id')
    .executeTakeFirstOrThrow();
  await expect(openFrom(scene, past.id)).rejects.toThrow('earlier_text_empty');
});

async function openFrom(
  scene: Scene,
  earlierPositionId: string,
  person: Parameters<Scene['as']>[0] = scene.secretariat,
) {
  const posts = await scene.as(person).offices.posts();
  return scene.as(person).positions.open({
    title: 'Rail services again',
    coalitionKind: 'forum',
    officeIds: [],
    postIds: [posts[0]!.id],
    startsFrom: 'earlier_position',
    earlierPositionId,
  });
}
