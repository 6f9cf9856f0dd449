import { randomUUID, type UUID } from 'node:crypto';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import type { Stance } from '#shared/stances/stance.state.ts';
import { aDraft, clause, type Draft, textOf } from '#tests/fixtures/draft.ts';

const TEXT = textOf(clause('c1', 'Buses matter.'), { ...clause('a1', 'Fund them.'), type: 'ask' });
const OTHER = 'north-east';
const OWN = 'west-yorkshire';

type Said = { blockId: string; stance: Stance | ''; note: string }[];

/** All that one office's official can ask of a draft, and hears while another office speaks. */
async function whatIsSeen(positionId: UUID, said: Said): Promise<string> {
  await using scene = await aDraft(TEXT, { positionId });
  const stop = new AbortController();
  const heardSince = await listening(scene, stop.signal);
  await speak(scene, said);
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
  const { documents, positions, revisions, stances, suggestions } = scene.as(scene.official(OWN));
  const at = scene.ids;
  return {
    stances: await stances.list(at),
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
  const one = await whatIsSeen(positionId, [{ blockId: 'c1', stance: 'support', note: '' }]);
  const other = await whatIsSeen(positionId, [
    { blockId: 'a1', stance: 'red_line', note: 'We would walk away over this.' },
    { blockId: 'a1', stance: 'can_accept', note: '' },
    { blockId: 'c1', stance: 'red_line', note: 'Never.' },
  ]);
  expect(other).toBe(one);
});
