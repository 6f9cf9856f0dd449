import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { canonicalText } from '#shared/documents/canonical-text.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { wordText } from '#shared/word-files/word-text.rules.ts';
import { readWord } from './read-word.ts';

const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const BY = 'w:author="Jo Smith" w:date="2026-11-20T10:00:00Z"';

const run = (words: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string, settings = '') => `<w:p><w:pPr>${settings}</w:pPr>${inner}</w:p>`;
const deleted = (words: string) =>
  `<w:del w:id="1" ${BY}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const inserted = (inner: string) => `<w:ins w:id="2" ${BY}>${inner}</w:ins>`;

const STYLES = `<w:styles ${NS}>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="CT"><w:name w:val="Concord title"/></w:style>
</w:styles>`;
const level = (ilvl: number, format: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:numFmt w:val="${format}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${NS}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'decimal')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const NOTES = `<w:footnotes ${NS}><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' See the annex.')}`)}</w:footnote></w:footnotes>`;
const comment = (id: number, name: string, words: string) =>
  `<w:comment w:id="${id}" ${BY}><w:p w14:paraId="${name}">${run(words)}</w:p></w:comment>`;
const COMMENTS = `<w:comments ${NS}>${comment(5, 'A5', 'Is this so?')}${comment(6, 'A6', 'No.')}</w:comments>`;
const COMMENT_SETTINGS = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A5" w15:done="0"/><w15:commentEx w15:paraId="A6" w15:paraIdParent="A5" w15:done="1"/></w15:commentsEx>`;
const LINKS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Target="https://www.gov.uk/" TargetMode="External"/>
  <Relationship Id="r2" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`;

/** A file as another program writes it, with this body. */
function read(body: string) {
  const parts = {
    'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': NOTES,
    'word/comments.xml': COMMENTS,
    'word/commentsExtended.xml': COMMENT_SETTINGS,
    'word/_rels/document.xml.rels': LINKS,
  };
  const zip = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return readWord(zipSync(Object.fromEntries(zip)));
}

/** The same as a position's text, brought in by somebody. */
function brought(body: string) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const present = { type: 'doc', content: [] };
  const held = { reading: read(body), present, positionId: 'p' };
  return wordText(held, { importer: { person: 'imp', office: null }, newId });
}

test('headings, lists and looks come in as they are built', () => {
  const numbered = (ilvl: number) =>
    `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`;
  const { text } = brought(
    paragraph(run('Buses'), '<w:pStyle w:val="H1"/>') +
      paragraph(run('Fares'), '<w:pStyle w:val="H2"/>') +
      paragraph(run('one'), '<w:pStyle w:val="LB"/>') +
      paragraph(run('deep'), numbered(1)) +
      paragraph(run('two'), numbered(0)) +
      paragraph(
        run('Plain, ') + run('strong', '<w:rStyle w:val="S"/>') + run(' not', '<w:b w:val="0"/>'),
      ),
  );

  expect(plainText(text)).toBe('Buses\nFares\n- one\n  1. deep\n- two\nPlain, strong not');
  expect(text.content?.map(({ type, attrs }) => [type, attrs?.['level']])).toEqual([
    ['heading', 2],
    ['heading', 3],
    ['bulletList', undefined],
    ['paragraph', undefined],
  ]);
  expect(text.content?.[3]?.content?.map(({ marks }) => marks)).toEqual([
    undefined,
    [{ type: 'bold' }],
    undefined,
  ]);
});

test('tables keep their header row and merged cells', () => {
  const cell = (words: string, settings = '') =>
    `<w:tc><w:tcPr>${settings}</w:tcPr>${paragraph(run(words))}</w:tc>`;
  const { text } = brought(
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Area', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('Leeds', '<w:vMerge w:val="restart"/>')}${cell('£2')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('£3')}</w:tr></w:tbl>`,
  );

  const rows = text.content?.[0]?.content?.map((row) =>
    row.content?.map((each) => [each.type, each.attrs?.['colspan'], each.attrs?.['rowspan']]),
  );
  expect(rows).toEqual([
    [['tableHeader', 2, 1]],
    [
      ['tableCell', 1, 2],
      ['tableCell', 1, 1],
    ],
    [['tableCell', 1, 1]],
  ]);
});

test('footnotes come in, and links that may be followed', () => {
  const link = (id: string, words: string) =>
    `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
  const body = paragraph(
    `${run('Fares')}<w:r><w:footnoteReference w:id="2"/></w:r>${link('r1', 'a page')}${link('r2', 'a trap')}`,
  );

  expect(plainText(brought(body).text)).toBe(
    'Fares [Note: See the annex.]a page <https://www.gov.uk/>a trap',
  );
  expect(read(body).notCarried).toEqual([{ what: 'unsafe_link', count: 1, by: [] }]);
});

test('a link written as a field is a link; other fields leave their words and are listed', () => {
  const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, words: string) =>
    `${part('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${part('separate')}${run(words)}${part('end')}`;
  const body = paragraph(
    field(' HYPERLINK "https://www.gov.uk/" ', 'a page') + field(' DATE ', 'today'),
  );

  expect(plainText(brought(body).text)).toBe('a page <https://www.gov.uk/>today');
  expect(read(body).notCarried).toEqual([{ what: 'field', count: 1, by: [] }]);
});

test('tracked changes become suggestions of whoever brings the file in, with their author named', () => {
  const { text, authors } = brought(
    paragraph(`${run('Fund ')}${deleted('the')}${inserted(run('all'))}${run(' buses.')}`),
  );

  expect(suggestionsOf(text)).toMatchObject([
    { kind: 'replace', deleted: 'the', inserted: 'all', person: 'imp' },
  ]);
  expect([...authors.values()]).toEqual(['Jo Smith']);
});

test('words moved in Word are struck where they stood and inserted where they went', () => {
  const { text } = brought(
    paragraph(`<w:moveFrom w:id="3" ${BY}>${run('First. ')}</w:moveFrom>${run('Second. ')}`) +
      paragraph(`<w:moveTo w:id="4" ${BY}>${run('First. ')}</w:moveTo>${run('Third.')}`),
  );

  expect(suggestionsOf(text)).toMatchObject([
    { kind: 'delete', deleted: 'First. ' },
    { kind: 'insert', inserted: 'First. ' },
  ]);
});

test('a paragraph inserted with its end is a block that somebody brings', () => {
  const mark = `<w:rPr><w:ins w:id="9" ${BY}/></w:rPr>`;
  const { text } = brought(paragraph(run('Old.')) + paragraph(inserted(run('New.')), mark));

  expect(suggestionsOf(text)).toMatchObject([{ kind: 'block', inserted: 'New.' }]);
});

test.each([
  [
    'formatting that was changed',
    paragraph(run('a', `<w:rPrChange w:id="1" ${BY}/>`)),
    'formatting_change',
  ],
  [
    'paragraphs that were joined',
    paragraph(run('a'), `<w:rPr><w:del w:id="1" ${BY}/></w:rPr>`),
    'paragraph_join',
  ],
  [
    'a paragraph that was split',
    paragraph(run('a'), `<w:rPr><w:ins w:id="1" ${BY}/></w:rPr>`),
    'paragraph_split',
  ],
  [
    'a table row that was added',
    `<w:tbl><w:tr><w:trPr><w:ins w:id="1" ${BY}/></w:trPr><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl>`,
    'table_change',
  ],
  ['a new title', paragraph(inserted(run('a')), '<w:pStyle w:val="CT"/>'), 'title_change'],
])('%s is listed with its author and never swallowed', (_, body, what) => {
  expect(read(body).notCarried).toEqual([{ what, count: 1, by: ['Jo Smith'] }]);
});

test.each([
  ['picture', '<w:r><w:drawing/></w:r>'],
  ['text_box', '<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>'],
  ['equation', '<m:oMath/>'],
  ['symbol', '<w:r><w:sym w:char="F0A7"/></w:r>'],
  ['hidden_text', run('secret', '<w:vanish/>')],
])('what a text has no place for is listed: %s', (what, inner) => {
  expect(read(paragraph(inner)).notCarried).toEqual([{ what, count: 1, by: [] }]);
});

test('comments are read with the words they stand on', () => {
  const body = paragraph(
    `${run('Fares ')}<w:commentRangeStart w:id="5"/>${run('rose')}<w:commentRangeEnd w:id="5"/>${run('.')}`,
  );

  expect(read(body).comments).toMatchObject([
    { author: 'Jo Smith', at: '2026-11-20T10:00:00.000Z', text: 'Is this so?', quote: 'rose' },
    { author: 'Jo Smith', text: 'No.', parent: '5', resolved: true },
  ]);
});

test('a comment on no words is about its paragraph, one on several about the first block’s words', () => {
  const sign = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const { text, passages } = brought(
    paragraph(run('Fares') + sign('5')) +
      paragraph(`${run('Buses ')}<w:commentRangeStart w:id="6"/>${run('late')}`) +
      paragraph(`${run('again')}<w:commentRangeEnd w:id="6"/>${sign('6')}${run('.')}`),
  );
  const names = text.content?.map(({ attrs }) => attrs?.['id']);

  expect(passages.get('5')).toEqual({
    block: names?.[0],
    stretches: [{ line: 0, from: 0, to: 5 }],
  });
  expect(passages.get('6')).toEqual({
    block: names?.[1],
    stretches: [{ line: 0, from: 6, to: 10 }],
  });
});

test('Concord’s own name is that of the first comment in its bookmark: a reply may stand there too', () => {
  const sign = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const body = paragraph(
    `${run('Fares')}<w:bookmarkStart w:id="1" w:name="_cc0b0d3f7e000040008000000000000001_1"/>${sign('5')}${sign('6')}<w:bookmarkEnd w:id="1"/>`,
  );

  expect(read(body).comments.map(({ own }) => own)).toEqual([
    '0b0d3f7e-0000-4000-8000-000000000001',
    null,
  ]);
});

test('a file cannot claim that a proposal is another person’s', () => {
  const name = '_ci0b0d3f7e000040008000000000000001_1';
  const body = paragraph(
    `<w:bookmarkStart w:id="1" w:name="${name}"/>${inserted(run('all'))}<w:bookmarkEnd w:id="1"/>`,
  );

  const { text, authors } = brought(body);

  expect(suggestionsOf(text)).toMatchObject([{ person: 'imp', inserted: 'all' }]);
  expect([...authors.values()]).toEqual(['Jo Smith']);
  expect(canonicalText(text)).toEqual(text);
});
