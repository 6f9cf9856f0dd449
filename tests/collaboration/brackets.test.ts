import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { alternativesOf } from '#shared/alternatives/alternative.rules.ts';
import { textOfDoc, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { clause, doc, text } from '#tests/fixtures/proposed-text.ts';
import { aLiveText, OTHER_OFFICE, statusIs, until, WRITER_OFFICE } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;
type Person = Scene['writer'];

/** One office writes "Fares stay at £2.", the other may only suggest. */
async function aTalk() {
  const start = doc(clause('c1', text('Fares stay at £2.')));
  const scene = await aLiveText({ suggesting: [OTHER_OFFICE], text: start });
  const [writer, suggester] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(writer, 'saved'), statusIs(suggester, 'saved')]);
  return Object.assign(scene, { ends: { writer, suggester } });
}

const mark = (id: string, kind: string, { id: person }: Person, office: string) => ({
  wording: { alternative: 'x', id, kind, person, office },
});
const firstLine = (live: Y.Doc) => {
  const block = live.getXmlFragment('default').get(0) as Y.XmlElement;
  return (block.get(0) as Y.XmlElement).get(0) as Y.XmlText;
};
const wordings = (live: Y.Doc) =>
  alternativesOf(textOfDoc(live)).flatMap((each) => each.wordings.map((wording) => wording.text));

/** Puts "£2" in brackets beside "£3", as the editor does. */
function bracket(live: Y.Doc, person: Person, office: string) {
  live.transact(() => {
    firstLine(live).format(14, 2, mark('w1', 'original', person, office));
    firstLine(live).insert(16, '£3', mark('w2', 'proposed', person, office));
  });
}

test('who may only suggest puts a passage in brackets, adds a wording and takes it back', async () => {
  await using scene = await aTalk();
  const { writer, suggester } = scene.ends;
  bracket(suggester.doc, scene.other, OTHER_OFFICE);
  await until(() => wordings(writer.doc).length === 2);
  firstLine(writer.doc).insert(18, '£4', mark('w3', 'proposed', scene.writer, WRITER_OFFICE));
  await until(() => wordings(suggester.doc).length === 3);
  firstLine(suggester.doc).delete(16, 2);
  await until(() => wordings(writer.doc).join() === '£2,£4');
  await Promise.all([statusIs(writer, 'saved'), statusIs(suggester, 'saved')]);
  const stored = textOfParts(await documentParts(scene.db, scene.documentId)).text;
  expect(plainText(stored)).toBe('Fares stay at £2£4.');
});

test.each<[string, (line: Y.XmlText, scene: Scene) => void]>([
  ['taking out another’s wording', (line) => line.delete(16, 2)],
  ['writing into another’s wording', (line) => line.insert(17, '5')],
  ['changing what stood there', (line) => line.delete(14, 2)],
  ['taking the brackets off', (line) => line.format(14, 2, { wording: null })],
  [
    'a wording in another’s name',
    (line, { writer }) => line.insert(18, '£4', mark('w3', 'proposed', writer, WRITER_OFFICE)),
  ],
])('who may only suggest is refused %s, and nobody sees it', async (_, act) => {
  await using scene = await aTalk();
  const { writer, suggester } = scene.ends;
  bracket(writer.doc, scene.writer, WRITER_OFFICE);
  await until(() => wordings(suggester.doc).length === 2);
  await statusIs(writer, 'saved');
  suggester.doc.transact(() => act(firstLine(suggester.doc), scene));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(wordings(writer.doc)).toEqual(['£2', '£3']);
  const stored = textOfParts(await documentParts(scene.db, scene.documentId)).text;
  expect(plainText(stored)).toBe('Fares stay at £2£3.');
  expect(suggester.status.getSnapshot()).not.toBe('saved');
});

test('who writes the text puts no word into a wording in its author’s name', async () => {
  await using scene = await aTalk();
  const { writer, suggester } = scene.ends;
  bracket(suggester.doc, scene.other, OTHER_OFFICE);
  await until(() => wordings(writer.doc).length === 2);
  firstLine(writer.doc).insert(18, '50', mark('w2', 'proposed', scene.other, OTHER_OFFICE));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(wordings(suggester.doc)).toEqual(['£2', '£3']);
  expect(writer.status.getSnapshot()).not.toBe('saved');
});

test('a passage settled on the server is settled for everybody who has it open', async () => {
  await using scene = await aTalk();
  const { writer, suggester } = scene.ends;
  bracket(suggester.doc, scene.other, OTHER_OFFICE);
  await until(() => wordings(writer.doc).length === 2);
  const { position_id: positionId } = await scene.db
    .selectFrom('document')
    .where('id', '=', scene.documentId)
    .select('position_id')
    .executeTakeFirstOrThrow();
  const choice = { positionId, alternativeId: 'x', wordingId: 'w2' };
  await scene.as(scene.writer).alternatives.resolve(choice);
  const ends = [writer, suggester];
  await until(() => ends.every(({ doc: live }) => wordings(live).length === 0));
  expect(ends.map(({ doc: live }) => plainText(textOfDoc(live)))).toEqual(
    Array(2).fill('Fares stay at £3.'),
  );
});
