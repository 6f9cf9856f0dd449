import { expect, test } from 'vitest';
import type { DocumentJson } from './document-json.ts';
import { documentSchema } from './document-model.schema.ts';
import { blocksOf } from './document-text.rules.ts';
import { openMatters, ruleOnFreeze } from './freeze.rules.ts';
import { PLAIN_TEXT_OF_MARK, PLAIN_TEXT_OF_NODE } from './plain-text.rules.ts';

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: DocumentJson[]) => ({ type: 'paragraph', content });
const block = (type: string, id: string, ...content: DocumentJson[]): DocumentJson => ({
  type,
  attrs: { id },
  content,
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });
const ready = doc(
  block('clause', 'c1', paragraph(text('Buses matter.'))),
  block('ask', 'a1', paragraph(text('Fund them.'))),
);

test('every node and mark of the model has its plain text', () => {
  expect(Object.keys(PLAIN_TEXT_OF_NODE).toSorted()).toEqual(
    Object.keys(documentSchema.nodes).toSorted(),
  );
  expect(Object.keys(PLAIN_TEXT_OF_MARK).toSorted()).toEqual(
    Object.keys(documentSchema.marks).toSorted(),
  );
});

test('clauses are numbered through the text and asks on their own', () => {
  const blocks = blocksOf(
    doc(
      block('heading', 'h', text('Why')),
      block('clause', 'c1', paragraph(text('One.'))),
      block('ask', 'a1', paragraph(text('Do.'))),
      block('clause', 'c2', paragraph(text('Two.'))),
      block('ask', 'a2', paragraph(text('Do more.'))),
    ),
  );
  expect(blocks.map(({ label }) => label)).toEqual([null, '1', 'Ask 1', '2', 'Ask 2']);
});

test('a link says where it leads, once, unless its words already do', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } });
  const [first, second] = blocksOf(
    doc(
      block(
        'paragraph',
        'p1',
        text('See '),
        text('the ', link('https://a.example/')),
        text('plan', { type: 'bold' }, link('https://a.example/')),
        text('.'),
      ),
      block('paragraph', 'p2', text('https://a.example/', link('https://a.example/'))),
    ),
  );
  expect(first?.text).toBe('See the plan <https://a.example/>.');
  expect(second?.text).toBe('https://a.example/');
});

test('lists and tables are said line by line', () => {
  const item = (...content: DocumentJson[]) => ({ type: 'listItem', content });
  const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });
  const row = (type: string, ...cells: string[]) => ({
    type: 'tableRow',
    content: cells.map((words) => cell(type, words)),
  });
  const blocks = blocksOf(
    doc(
      block(
        'clause',
        'c',
        paragraph(text('First:')),
        block(
          'orderedList',
          '',
          item(paragraph(text('rail')), block('bulletList', '', item(paragraph(text('north'))))),
          item(paragraph(text('bus'))),
        ),
      ),
      block('table', 't', row('tableHeader', 'Area', 'Cost'), row('tableCell', 'Leeds', '£2')),
    ),
  );
  expect(blocks[0]?.text).toBe('First:\n1. rail\n   - north\n2. bus');
  expect(blocks[1]).toMatchObject({ kind: 'table', text: 'Area | Cost\nLeeds | £2' });
});

test('a ready text may be frozen, and not again while it is the same', () => {
  const live = { title: 'Buses', addressees: ['dft-sos'], text: ready };
  expect(ruleOnFreeze(live, null, { locked: false, threads: [] })).toEqual({ freeze: true });
  expect(ruleOnFreeze(live, structuredClone(live), { locked: false, threads: [] })).toMatchObject({
    refused: 'nothing_changed',
  });
  expect(ruleOnFreeze(live, { ...live, addressees: [] }, { locked: false, threads: [] })).toEqual({
    freeze: true,
  });
  expect(ruleOnFreeze(live, null, { locked: true, threads: [] })).toMatchObject({
    refused: 'text_locked',
  });
});

test('what stands in the way of freezing is named block by block', () => {
  expect(openMatters(doc(block('clause', 'c', paragraph())))).toEqual([
    { code: 'no_text', blockId: null, label: null },
  ]);
  expect(
    openMatters(
      doc(
        block('clause', 'c1', paragraph(text('One.'))),
        block('clause', 'c2', paragraph(text('  '))),
        block('clause', 'c1', paragraph(text('Copy.'))),
      ),
    ),
  ).toEqual([
    { code: 'empty_clause', blockId: 'c2', label: '2' },
    { code: 'repeated_id', blockId: 'c1', label: '3' },
    { code: 'no_ask', blockId: null, label: null },
  ]);
  expect(openMatters(ready)).toEqual([]);
});

test('a text with suggestions or brackets in it is not frozen, and each block of them is named once', () => {
  const mark = (type: string, attrs: Record<string, unknown>) => ({
    type,
    attrs: { id: 's1', person: 'p', office: null, ...attrs },
  });
  const wording = mark('wording', { alternative: 'w', kind: 'original' });
  const open = openMatters(
    doc(
      block(
        'clause',
        'c1',
        paragraph(
          text('All ', mark('insertion', {})),
          text('buses', mark('deletion', { id: 's2' })),
        ),
      ),
      block('ask', 'a1', paragraph(text('Fund ', wording), text('them.'))),
    ),
  );
  expect(open).toEqual([
    { code: 'suggestion_open', blockId: 'c1', label: '1' },
    { code: 'brackets_open', blockId: 'a1', label: 'Ask 1' },
  ]);
});
