import { randomUUID, type UUID } from 'node:crypto';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import type { Stance } from '#shared/stances/stance.state.ts';
import { aDraft, clause, type Draft, textOf } from '#tests/fixtures/draft.ts';

const TEXT = textOf(clause('c1', 'Buses matter.'), { ...clause('a1', 'Fund them.'), type: 'ask' });
const OTHER = 'north-east';
const OWN = 'west-yorkshire';
const SOFTER = { blockId: 'a1', level: 2, words: 'Fund some of them.', shared: true } as const;

type Said = { blockId: string; stance: Stance | ''; note: string }[];
type Meanwhile = (scene: Draft) => Promise<void>;

const saying =
  (said: Said): Meanwhile =>
  (scene) =>
    speak(scene, said);

/** All that one office's official can ask of a draft, and hears of what happens meanwhile. */
async function whatIsSeen(positionId: UUID, meanwhile: Meanwhile): Promise<string> {
  await using scene = await aDraft(TEXT, { positionId });
  await scene.as(scene.secretariat).coalition.writeWording({ ...scene.ids, ...SOFTER });
  const stop = new AbortController();
  const heardSince = await listening(scene, stop.signal);
  await meanwhile(scene);
  // An own word afterwards comes through: had there been others, they would have come before it.
  const { stances } = scene.as(scene.official(OWN));
  const { blocks } = await stances.list(scene.ids);
  await stances.set({ ...scene.ids, officeId: OWN, ...saidOn(blocks, 'c1'), stance: 'support' });
  await expect.poll(heardSince).not.toEqual([]);
  stop.abort();
  const heard = heardSince();
  expect(heard).toEqual([['stances']]);
  const answers = await answersTo(scene);
  return superjson.stringify({ ...answers, heard }).replaceAll(scene.documentId, '');
}

async function speak(scene: Draft, said: Said) {
  const { stances } = scene.as(scene.official(OTHER));
  const { blocks } = await stances.list(scene.ids);
  for (const { blockId, ...words } of said) {
    await stances.set({ ...scene.ids, officeId: OTHER, ...saidOn(blocks, blockId), ...words });
  }
}

function saidOn(blocks: readonly { blockId: string; wordsHash: string }[], blockId: string) {
  const block = blocks.find((each) => each.blockId === blockId);
  return { blockId, wordsHash: block?.wordsHash ?? '' };
}

const PROBE = ['comments'];
const isProbe = (topics: readonly string[]) => topics.join() === PROBE.join();

/** What an official hears of a draft once the stream is known to be listening. */
async function listening(scene: Draft, signal: AbortSignal) {
  const heard: (readonly string[])[] = [];
  const run = async () => {
    const live = await scene.as(scene.official(OWN)).documents.live(scene.ids);
    for await (const { topics } of live) {
      if (signal.aborted) return;
      heard.push(topics);
    }
  };
  void run();
  const { positionId } = scene.ids;
  const probe = { positionId, topic: 'comments', audience: { kind: 'all' } } as const;
  while (!heard.some(isProbe)) {
    await tellDraftNews(scene.db, probe);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const before = heard.length;
  return () => heard.slice(before).filter((topics) => !isProbe(topics));
}

async function answersTo(scene: Draft) {
  const { coalition, documents, positions, revisions, stances, suggestions } = scene.as(
    scene.official(OWN),
  );
  const at = scene.ids;
  return {
    stances: await stances.list(at),
    ownRow: await coalition.ownRow(at),
    draft: await documents.draft(at),
    text: await documents.text(at),
    readiness: await documents.readiness(at),
    versions: await documents.versions(at),
    revisions: await revisions.list(at),
    sinceRead: await revisions.sinceRead({ ...at, to: 'live' }),
    suggestions: await suggestions.list(at),
    story: await positions.show(at),
    home: await positions.home(),
  };
}

test('whatever another office says, an office is answered and told the same, to the byte', async () => {
  const positionId = randomUUID();
  const one = saying([{ blockId: 'c1', stance: 'support', note: '' }]);
  const other = saying([
    { blockId: 'a1', stance: 'red_line', note: 'We would walk away over this.' },
    { blockId: 'a1', stance: 'can_accept', note: '' },
    { blockId: 'c1', stance: 'red_line', note: 'Never.' },
  ]);
  expect(await whatIsSeen(positionId, other)).toBe(await whatIsSeen(positionId, one));
});

/** All that a case officer does for the explorer, and an office says of softer wordings. */
async function prepareTheExplorer(scene: Draft) {
  const officer = scene.as(scene.secretariat).coalition;
  const office = scene.as(scene.official(OTHER)).coalition;
  const theirs = { ...scene.ids, officeId: OTHER };
  const wordings = async () =>
    (await officer.cells(scene.ids)).asks.flatMap(({ softer }) => softer);
  const [shared] = await wordings();
  await office.sayOfWording({ ...theirs, ...shared!, stance: 'red_line' });
  await office.insistOn({ ...theirs, blockId: 'a1', level: 3 });
  const unshared = { ...SOFTER, level: 1, words: 'Talk about it.', shared: false } as const;
  await officer.writeWording({ ...scene.ids, ...unshared });
  const told = (await wordings()).find(({ level }) => level === unshared.level)!;
  await officer.sayOfWording({ ...theirs, ...told, stance: 'support' });
  await officer.insistOn({ ...theirs, blockId: 'a1', level: 1 });
  await officer.weigh({ ...scene.ids, blockId: 'a1', weight: 9 });
  await speak(scene, [{ blockId: 'a1', stance: 'red_line', note: '' }]);
  const seen = await officer.explore({ ...scene.ids, weights: 'set' });
  expect(seen.frontier, 'the explorer had something to show').not.toBeNull();
}

test('whatever is prepared and seen in the explorer, an office is answered and told the same', async () => {
  const positionId = randomUUID();
  const nothing = async () => undefined;
  expect(await whatIsSeen(positionId, prepareTheExplorer)).toBe(
    await whatIsSeen(positionId, nothing),
  );
});
