import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { textOfDoc, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { writeProposal } from '#shared/suggestions/proposal.rules.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { clause, deleted, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import { aLiveText, OTHER_OFFICE, statusIs, until, WRITER_OFFICE } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;
type Attrs = { id: string; person: string; office: string | null };

const aNegotiation = (start = doc(clause('c1', text('Fund the buses.')))) =>
  aLiveText({ suggesting: [OTHER_OFFICE], text: start });
const opened = async (scene: Scene, person: Scene['writer']) => {
  const connection = await scene.open(person);
  await statusIs(connection, 'saved');
  return connection;
};
const proposed = ({ id: person }: { id: string }, office: string | null, id = 's1'): Attrs => ({
  id,
  person,
  office,
});
/** As the editor names marks that may lie on one another: with eight letters of their own. */
const key = (kind: string, { id }: Attrs) => `${kind}--${id.padEnd(8, '0')}`;
const insert = (line: Y.XmlText, at: number, words: string, attrs: Attrs) =>
  line.insert(at, words, { [key('insertion', attrs)]: attrs });
const strike = (line: Y.XmlText, at: number, length: number, attrs: Attrs) =>
  line.format(at, length, { [key('deletion', attrs)]: attrs });
const firstLine = (live: Y.Doc) => {
  const block = live.getXmlFragment('default').get(0) as Y.XmlElement;
  return (block.get(0) as Y.XmlElement).get(0) as Y.XmlText;
};
const lineOf = (live: Y.Doc) =>
  (live.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlElement;
const atomsIn = (live: Y.Doc) =>
  lineOf(live)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement);
const wordsOf = (live: Y.Doc) => plainText(textOfDoc(live));
const stored = async ({ db, documentId }: Scene) =>
  textOfParts(await documentParts(db, documentId)).text;

test('what an office suggests is seen by all and written by none of its people', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const attrs = proposed(scene.other, OTHER_OFFICE);
  two.doc.transact(() => {
    strike(firstLine(two.doc), 5, 3, attrs);
    insert(firstLine(two.doc), 8, 'all', attrs);
  });
  await until(() => suggestionsOf(textOfDoc(one.doc)).length === 1);
  expect(suggestionsOf(textOfDoc(one.doc))).toMatchObject([
    { ...attrs, kind: 'replace', deleted: 'the', inserted: 'all' },
  ]);
  await statusIs(two, 'saved');
});

test.each<[string, (line: Y.XmlText, scene: Scene) => void]>([
  ['plain words', (line) => line.insert(0, 'Never ')],
  ['taking words out', (line) => line.delete(0, 5)],
  ['bold words', (line) => line.format(0, 4, { bold: {} })],
  [
    'a suggestion in another’s name',
    (line, { writer }) => insert(line, 0, 'Never ', proposed(writer, WRITER_OFFICE)),
  ],
  [
    'a suggestion for another office',
    (line, { other }) => insert(line, 0, 'Never ', proposed(other, WRITER_OFFICE)),
  ],
  [
    'a claim to words that stand there',
    (line, { other }) =>
      line.format(0, 4, {
        [key('insertion', proposed(other, OTHER_OFFICE))]: proposed(other, OTHER_OFFICE),
      }),
  ],
])('who may only suggest is refused %s, and nobody sees it', async (_, act) => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const before = await documentParts(scene.db, scene.documentId);
  two.doc.transact(() => act(firstLine(two.doc), scene));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(wordsOf(one.doc)).toBe('Fund the buses.');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(before);
  expect(two.status.getSnapshot()).not.toBe('saved');
  expect(scene.errors).toEqual([]);
});

test('a footnote is struck by two offices and another brought in, each under its author', async () => {
  const line = [text('Fund buses'), { type: 'footnote', attrs: { text: 'See.' } }];
  await using scene = await aNegotiation(doc(clause('c1', ...line)));
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const theirs = proposed(scene.other, OTHER_OFFICE, 's1');
  const ours = proposed(scene.writer, WRITER_OFFICE, 's2');
  atomsIn(two.doc)[0]?.setAttribute('deletion', writeProposal(theirs));
  await until(() => suggestionsOf(textOfDoc(one.doc)).length === 1);
  atomsIn(one.doc)[0]?.setAttribute('deletion', [theirs, ours].map(writeProposal).join(', '));
  const added = new Y.XmlElement('footnote');
  added.setAttribute('text', 'Also.');
  added.setAttribute('insertion', writeProposal(theirs));
  lineOf(two.doc).insert(1, [added]);
  await until(() => wordsOf(one.doc).includes('Also.'));
  await statusIs(two, 'saved');
  expect(suggestionsOf(await stored(scene))).toMatchObject([
    { ...theirs, kind: 'replace', inserted: ' [Note: Also.]', deleted: ' [Note: See.]' },
    { ...ours, kind: 'delete', deleted: ' [Note: See.]' },
  ]);
});

test('who may only suggest is refused a footnote of the text in other words', async () => {
  const line = [text('Fund buses'), { type: 'footnote', attrs: { text: 'See.' } }];
  await using scene = await aNegotiation(doc(clause('c1', ...line)));
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  atomsIn(two.doc)[0]?.setAttribute('text', 'Never.');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(wordsOf(one.doc)).toBe('Fund buses [Note: See.]');
  expect(two.status.getSnapshot()).not.toBe('saved');
});

test('not even who writes the text suggests in another’s name', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  insert(firstLine(one.doc), 0, 'Never ', proposed(scene.other, OTHER_OFFICE));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(wordsOf(two.doc)).toBe('Fund the buses.');
  expect(one.status.getSnapshot()).not.toBe('saved');
});

test('nor do they strike more words under another’s suggestion than its author did', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const theirs = proposed(scene.other, OTHER_OFFICE);
  strike(firstLine(two.doc), 5, 3, theirs);
  await until(() => suggestionsOf(textOfDoc(one.doc)).length === 1);
  strike(firstLine(one.doc), 0, 15, theirs);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(suggestionsOf(textOfDoc(two.doc))).toMatchObject([{ deleted: 'the' }]);
  expect(suggestionsOf(await stored(scene))).toMatchObject([{ deleted: 'the' }]);
  expect(one.status.getSnapshot()).not.toBe('saved');
});

test('words typed at the moment somebody strikes what stands around them are kept, and nobody is refused', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  strike(firstLine(two.doc), 0, 14, proposed(scene.other, OTHER_OFFICE));
  firstLine(one.doc).insert(5, 'all of ');
  await until(() => wordsOf(two.doc) === 'Fund all of the buses.');
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  firstLine(one.doc).insert(5, 'nearly ');
  await statusIs(one, 'saved');
  expect(plainText(await stored(scene))).toBe('Fund nearly all of the buses.');
});

test('a suggestion within a suggestion keeps both, each with its author', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const theirs = proposed(scene.other, OTHER_OFFICE, 's1');
  const ours = proposed(scene.writer, WRITER_OFFICE, 's2');
  insert(firstLine(two.doc), 5, 'all of ', theirs);
  await until(() => wordsOf(one.doc).includes('all of'));
  one.doc.transact(() => {
    strike(firstLine(one.doc), 5, 3, ours);
    firstLine(one.doc).insert(8, ' most', {
      [key('insertion', theirs)]: null,
      [key('insertion', ours)]: ours,
    });
  });
  await until(() => suggestionsOf(textOfDoc(two.doc)).length === 2);
  const found = suggestionsOf(textOfDoc(two.doc));
  expect(found.map(({ id, person }) => ({ id, person }))).toEqual([
    { id: 's1', person: scene.other.id },
    { id: 's2', person: scene.writer.id },
  ]);
  expect(found[1]).toMatchObject({ counters: 's1', deleted: 'all', inserted: ' most' });
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
});

test('what undo brings back of another’s suggestion is theirs, and more than that is refused', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  insert(firstLine(two.doc), 5, 'all ', proposed(scene.other, OTHER_OFFICE));
  await until(() => wordsOf(one.doc).includes('all '));
  const undo = new Y.UndoManager(one.doc.getXmlFragment('default'));
  firstLine(one.doc).delete(5, 4);
  await until(() => !wordsOf(two.doc).includes('all '));
  undo.undo();
  await until(() => wordsOf(two.doc).includes('all '));
  await statusIs(one, 'saved');
  expect(suggestionsOf(textOfDoc(two.doc))).toMatchObject([{ person: scene.other.id }]);
  firstLine(one.doc).insert(9, 'or none ');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(wordsOf(two.doc)).not.toContain('or none');
});

test('the record names whoever proposed, and whoever took it out', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  insert(firstLine(two.doc), 5, 'all ', proposed(scene.other, OTHER_OFFICE));
  await until(() => wordsOf(one.doc).includes('all '));
  await until(async () => (await record(scene))[0]?.state === 'open');
  firstLine(one.doc).delete(5, 4);
  await until(async () => (await record(scene))[0]?.state === 'overtaken');
  expect(await record(scene)).toMatchObject([
    { person_id: scene.other.id, inserted: 'all ', settled_by: scene.writer.id },
  ]);
});

test('what was proposed before the server stopped is on record once the text is opened', async () => {
  const attrs: Attrs = { id: 's1', person: '', office: OTHER_OFFICE };
  await using scene = await aNegotiation();
  const person = scene.other.id;
  const start = doc(clause('c1', text('Fund '), text('all ', inserted({ ...attrs, person }))));
  await using later = await aNegotiation(start);
  await opened(later, later.writer);
  await until(async () => (await record(later)).length === 1);
  expect(await record(later)).toMatchObject([{ person_id: person, state: 'open' }]);
});

test('accepted while another types in it, a suggestion leaves no trace of itself', async () => {
  await using scene = await aNegotiation();
  const [one, two] = [await opened(scene, scene.writer), await opened(scene, scene.other)];
  const theirs = proposed(scene.other, OTHER_OFFICE);
  insert(firstLine(two.doc), 5, 'all of ', theirs);
  await until(() => wordsOf(one.doc).includes('all of'));
  const { positionId } = await position(scene);
  await scene
    .as(scene.secretariat)
    .suggestions.settle({ positionId, ids: [theirs.id], verdict: 'accept' });
  firstLine(one.doc).insert(8, ' but some', { [key('insertion', theirs)]: null });
  await until(() => wordsOf(two.doc).includes('but some'));
  await until(async () => suggestionsOf(await stored(scene)).length === 0);
  expect(plainText(await stored(scene))).toBe('Fund all but some of the buses.');
});

test.each([
  ['accept', 'Fund all of the buses.'],
  ['reject', 'Fund the buses.'],
] as const)('after the %s nobody writes on under their suggestion', async (verdict, standing) => {
  await using scene = await aNegotiation();
  const two = await opened(scene, scene.other);
  const theirs = proposed(scene.other, OTHER_OFFICE);
  insert(firstLine(two.doc), 5, 'all of ', theirs);
  await statusIs(two, 'saved');
  const { positionId } = await position(scene);
  await until(async () => (await record(scene)).length === 1);
  await scene.as(scene.secretariat).suggestions.settle({ positionId, ids: [theirs.id], verdict });
  await until(() => suggestionsOf(textOfDoc(two.doc)).length === 0);
  expect(wordsOf(two.doc)).toBe(standing);

  insert(firstLine(two.doc), 0, 'Never ', theirs);
  await new Promise((resolve) => setTimeout(resolve, 400));

  expect(plainText(await stored(scene))).toBe(standing);
  expect(two.status.getSnapshot()).not.toBe('saved');
});

test('an office that begins to write the text may, at once', async () => {
  await using scene = await aNegotiation(
    doc(clause('c1', text('Fund the '), text('old ', deleted(proposed({ id: 'x' }, null))))),
  );
  const two = await opened(scene, scene.other);
  await scene.db.updateTable('position_office').set({ drafts: true }).execute();
  await notifyAccess(scene);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await statusIs(two, 'saved');
  firstLine(two.doc).insert(0, 'Never ');
  await statusIs(two, 'saved');
  expect(plainText(await stored(scene))).toBe('Never Fund the old ');
});

function record({ db }: Scene) {
  return db.selectFrom('suggestion').selectAll().execute();
}

function position({ db }: Scene) {
  return db.selectFrom('document').select('position_id as positionId').executeTakeFirstOrThrow();
}

async function notifyAccess({ db, documentId }: Scene) {
  await sql`select pg_notify('document_access', ${documentId})`.execute(db);
}
