import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';
import { aLiveText, statusIs, until, wordsOf } from './live-scene.ts';

/** The words of the nth clause or ask of an open text. */
function wordsIn(doc: Y.Doc, nth: number): Y.XmlText {
  const blocks = doc
    .getXmlFragment(TEXT_FRAGMENT)
    .toArray()
    .filter(
      (block): block is Y.XmlElement =>
        block instanceof Y.XmlElement && ['clause', 'ask'].includes(block.nodeName),
    );
  const paragraph = blocks[nth]?.get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error(`There is no block ${nth}`);
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
  return paragraph.get(0) as Y.XmlText;
}

test('a text is restored while another types: nothing typed is lost, and their caret stays in its words', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  wordsIn(one.doc, 0).insert(0, 'Buses matter.');
  await until(() => wordsOf(two.doc).includes('Buses matter.'));
  wordsIn(two.doc, 1).insert(0, 'Fund ');
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  const { positionId } = await scene.db
    .selectFrom('document')
    .select('position_id as positionId')
    .executeTakeFirstOrThrow();
  const api = scene.as(scene.secretariat);
  const { number } = await api.revisions.make({ positionId, name: 'Before' });

  wordsIn(one.doc, 0).delete(0, 5);
  wordsIn(one.doc, 0).insert(0, 'Trams');
  await statusIs(one, 'saved');
  const caret = Y.createRelativePositionFromTypeIndex(wordsIn(two.doc, 1), 5);
  const typing = wordsIn(two.doc, 1);
  const restored = api.revisions.restore({ positionId, point: `r${number}` });
  for (const letter of 'them.') {
    typing.insert(typing.length, letter);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await restored;
  await until(
    () => wordsOf(one.doc) === wordsOf(two.doc) && wordsOf(one.doc).includes('Buses matter.'),
  );
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);

  // What had reached the server was replaced, and is kept; what came after stands in the text.
  const [replaced] = (await api.revisions.list({ positionId })).revisions;
  const kept = await api.revisions.revision({ positionId, number: replaced?.number ?? 0 });
  const ask = wordsIn(one.doc, 1).toString();
  expect(ask.startsWith('Fund ')).toBe(true);
  const before = plainText(kept.content);
  for (const letter of 'them.') expect(before + ask.slice('Fund '.length)).toContain(letter);
  expect(replaced?.occasion).toBe('restore');
  expect(Y.createAbsolutePositionFromRelativePosition(caret, two.doc)?.type).toBe(
    wordsIn(two.doc, 1),
  );
  const log = wholeText(await documentParts(scene.db, scene.documentId));
  expect(plainText(log)).toContain('Buses matter.');
  expect(scene.errors).toEqual([]);
});
