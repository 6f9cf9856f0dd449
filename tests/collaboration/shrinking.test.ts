import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { aLiveText, statusIs, until, wordsOf } from './live-scene.ts';

const CLAUSES = ['First', 'Second', 'Third', 'Fourth'];
const LONG: DocumentJson = {
  type: 'doc',
  content: CLAUSES.map((name) => ({
    type: 'clause',
    attrs: { id: name },
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: `${name} of all: ${'fund the buses. '.repeat(30)}` }],
      },
    ],
  })),
};

test('a client that deletes most of a text at once is let, and the text before is kept for all to restore', async () => {
  await using scene = await aLiveText({ text: LONG });
  const news: string[] = [];
  scene.notifications.on('draft', (line) => news.push(line));
  const window = await scene.open(scene.writer);
  await statusIs(window, 'saved');

  window.doc.getXmlFragment(TEXT_FRAGMENT).delete(0, 3);
  await statusIs(window, 'saved');
  const api = await revisionsOf(scene);
  await until(async () => (await api.list()).length > 0, { what: 'a revision' });

  const [revision] = await api.list();
  expect(revision).toMatchObject({ occasion: 'much_deleted', by: scene.writer.name });
  expect(plainText(await api.text(revision?.number ?? 0))).toContain('First of all');
  await until(() => news.some((line) => line.includes('revisions all')), { what: 'news of it' });
  await api.restore(revision?.number ?? 0);
  await until(() => CLAUSES.every((name) => wordsOf(window.doc).includes(`${name} of all`)));
  expect(scene.errors).toEqual([]);
});

test('what one person deletes bit by bit within a minute counts together, with others writing between', async () => {
  await using scene = await aLiveText({ text: LONG });
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);

  for (const _ of [1, 2, 3]) {
    one.doc.getXmlFragment(TEXT_FRAGMENT).delete(0, 1);
    await statusIs(one, 'saved');
    const last = two.doc.getXmlFragment(TEXT_FRAGMENT).toArray().at(-1) as Y.XmlElement;
    ((last.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '!');
    await statusIs(two, 'saved');
  }
  const api = await revisionsOf(scene);
  await until(async () => (await api.list()).length > 0, { what: 'a revision' });

  const kept = plainText(await api.text((await api.list()).at(-1)?.number ?? 0));
  for (const name of CLAUSES) expect(kept).toContain(`${name} of all`);
  expect(scene.errors).toEqual([]);
});

test('a clause less, and one’s own words taken back, keep nothing', async () => {
  await using scene = await aLiveText({ text: LONG });
  const window = await scene.open(scene.writer);
  await statusIs(window, 'saved');

  const fragment = window.doc.getXmlFragment(TEXT_FRAGMENT);
  fragment.delete(0, 1);
  const words = ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert(0, 'Never mind. '.repeat(200));
  await statusIs(window, 'saved');
  words.delete(0, 'Never mind. '.length * 200);
  await statusIs(window, 'saved');
  // Longer than it takes to look at what was deleted.
  await new Promise((resolve) => setTimeout(resolve, 2_500));

  expect(await (await revisionsOf(scene)).list()).toEqual([]);
});

type Scene = Awaited<ReturnType<typeof aLiveText>>;

/** The draft's revisions, as an official of the other office sees and restores them. */
async function revisionsOf(scene: Scene) {
  const { positionId } = await scene.db
    .selectFrom('document')
    .select('position_id as positionId')
    .executeTakeFirstOrThrow();
  const { revisions } = scene.as(scene.other);
  return {
    list: async () => (await revisions.list({ positionId })).revisions,
    text: async (number: number) => (await revisions.revision({ positionId, number })).content,
    restore: (number: number) => revisions.restore({ positionId, point: `r${number}` }),
  };
}
