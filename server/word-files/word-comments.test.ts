import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxDraft } from '#server/documents/draft-docx.export.ts';
import { draftFile } from '#server/documents/draft-file.ts';
import { aNegotiation, SUGGESTING_OFFICE } from '#tests/fixtures/negotiated-position.ts';
import { clause, doc, text } from '#tests/fixtures/proposed-text.ts';

type Scene = Awaited<ReturnType<typeof aNegotiation>>;

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const BY = 'w:author="Jo Smith" w:date="2026-11-20T10:00:00Z"';
const CLAUSE = '0b0d3f7e-0000-4000-8000-000000000001';
const BUSES = doc(clause(CLAUSE, text('Fund the buses of every area until April 2028.')));
const ANCHOR = { blockId: CLAUSE, start: '', end: '', quote: 'every area', before: '', after: '' };

const LOST = { blockId: '', start: '', end: '', before: '', after: '' };

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const comment = (id: number, words: string) =>
  `<w:comment w:id="${id}" ${BY}><w:p w14:paraId="0000000${id}">${run(words)}</w:p></w:comment>`;

/** A file from elsewhere that changes the year, with a comment on the new words, a reply and one on the title. */
function fromElsewhere() {
  const body =
    `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:commentRangeStart w:id="3"/>${run('Buses')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>` +
    `<w:p>${run('Fund the buses of every area until ')}<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${run('April 2030')}<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/>${run('.')}</w:p>`;
  const parts = {
    'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Concord title"/></w:style></w:styles>`,
    'word/comments.xml': `<w:comments ${NS} ${W14}>${comment(1, 'Can we afford it?')}${comment(2, 'Yes.')}${comment(3, 'A duller title.')}</w:comments>`,
    'word/commentsExtended.xml': `<w15:commentsEx ${W15}><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/></w15:commentsEx>`,
  };
  const zip = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(zip));
}

/** The draft's own file, as whoever sees the draft takes it out. */
async function ownFile(scene: Scene) {
  const { db, now, notifications, installation, positionId, secretariat } = scene;
  const person = {
    ...secretariat,
    sessionId: secretariat.id,
    mandates: [{ officeId: null, role: 'secretariat' as const }],
  };
  const context = { db, now, notifications, installation, person };
  return new Uint8Array(await docxDraft(await draftFile(context, positionId)));
}

/** The same file with a reply of Jo's to its first comment. */
function answered(file: Uint8Array) {
  const parts = unzipSync(file);
  const edit = (name: string, before: string, words: string) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(xml.replace(before, words + before));
  };
  const reply = `<w:comment w:id="9" ${BY}><w:p w14:paraId="00000099">${run('Since 2019.')}</w:p></w:comment>`;
  edit('word/comments.xml', '</w:comments>', reply);
  const settings = '<w15:commentEx w15:paraId="00000099" w15:paraIdParent="00000001"/>';
  edit('word/commentsExtended.xml', '</w15:commentsEx>', settings);
  return zipSync(parts);
}

/** What everybody is shown beside the draft. */
async function shown(scene: Scene) {
  const { threads } = await scene.as(scene.suggester).comments.list(scene);
  return threads;
}

test('a file’s comments become threads on their words, with their authors, and the preview says so first', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const { wordFiles } = scene.as(scene.drafter);
  const file = fromElsewhere();

  const { comments } = await wordFiles.preview({ positionId, file });
  expect(comments).toMatchObject([
    { author: 'Jo Smith', text: 'Can we afford it?', quote: 'April 2030', is: 'thread' },
    { author: 'Jo Smith', text: 'Yes.', is: 'reply' },
    { author: 'Jo Smith', text: 'A duller title.', quote: 'Buses', is: 'lost' },
  ]);
  expect(await shown(scene)).toEqual([]);
  await wordFiles.bringIn({ positionId, file, mode: 'changes' });

  const imported = { importedAuthor: 'Jo Smith', importedAt: new Date('2026-11-20T10:00:00Z') };
  const threads = await shown(scene);
  expect(threads.toSorted((a, b) => b.comments.length - a.comments.length)).toMatchObject([
    {
      privateTo: null,
      state: 'open',
      comments: [
        { ...imported, body: 'Can we afford it?', name: scene.drafter.name, canEdit: false },
        { ...imported, body: 'Yes.' },
      ],
    },
    { comments: [{ ...imported, body: 'A duller title.' }], anchor: { quote: 'Buses' } },
  ]);
  // "2028" is struck and "2030" suggested beside it: the passage holds both.
  expect(threads.map(({ anchor }) => anchor)).toContainEqual({
    blockId: CLAUSE,
    start: expect.stringMatching(/./),
    end: expect.stringMatching(/./),
    quote: 'April 20282030',
    before: 'nd the buses of every area until '.slice(-32),
    after: '.',
  });
  expect(threads.map(({ anchor }) => anchor)).toContainEqual({ ...LOST, quote: 'Buses' });
});

test('the same file brought in twice, and the draft’s own, say nothing twice', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const { wordFiles, comments } = scene.as(scene.drafter);
  await comments.open({ positionId, privateTo: null, anchor: ANCHOR, body: 'Since when?' });
  const file = fromElsewhere();

  await wordFiles.bringIn({ positionId, file, mode: 'changes' });
  const before = await shown(scene);
  await wordFiles.bringIn({ positionId, file, mode: 'changes' });
  await wordFiles.bringIn({ positionId, file: await ownFile(scene), mode: 'changes' });

  expect(await shown(scene)).toEqual(before);
});

test('a reply made in Word to a resolved thread stands under it, opens it again and tells who asked', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const asking = scene.as(scene.suggester);
  const thread = { positionId, privateTo: null, anchor: ANCHOR, body: 'Since when?' };
  const { threadId } = await asking.comments.open(thread);
  await asking.comments.resolve({ threadId });
  const file = answered(await ownFile(scene));

  await scene.as(scene.drafter).wordFiles.bringIn({ positionId, file, mode: 'changes' });

  expect(await shown(scene)).toMatchObject([
    {
      id: threadId,
      state: 'open',
      comments: [{ body: 'Since when?' }, { body: 'Since 2019.', importedAuthor: 'Jo Smith' }],
    },
  ]);
  expect(await asking.notifications.list()).toMatchObject([{ kind: 'reply', threadId }]);
});

test('a file that names a private comment learns nothing of it, nor does whoever brings it in', async () => {
  await using scene = await aNegotiation(BUSES);
  const { positionId } = scene;
  const { comments } = scene.as(scene.suggester);
  const thread = { positionId, anchor: ANCHOR, body: 'Our limit is two years.' };
  await comments.open({ ...thread, privateTo: null, body: 'Since when?' });
  const file = await ownFile(scene);
  await comments.open({ ...thread, privateTo: SUGGESTING_OFFICE });
  const threads = await shown(scene);
  const idOf = (body: string) =>
    threads.flatMap((each) => each.comments).find((each) => each.body === body)?.id ?? '';
  const naming = (id: string) => {
    const parts = unzipSync(file);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const bare = (each: string) => each.replaceAll('-', '');
    const changed = xml.replaceAll(bare(idOf('Since when?')), bare(id));
    return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
  };
  const preview = (id: string) =>
    scene.as(scene.drafter).wordFiles.preview({ positionId, file: naming(id) });

  const told = await preview(idOf('Our limit is two years.'));

  expect(told).toEqual(await preview('0b0d3f7e-0000-4000-8000-000000000099'));
  expect(JSON.stringify(told)).not.toContain('Our limit');
});
