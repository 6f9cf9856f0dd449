import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkedText, TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { alternativesOf } from './alternative.rules.ts';
import { settleAlternative } from './alternative-settle.rules.ts';

const plain = (text: string): DocumentJson => ({ type: 'text', text });
const wording =
  (id: string, kind: string) =>
  (text: string): DocumentJson => ({
    type: 'text',
    text,
    marks: [
      {
        type: 'wording',
        attrs: { alternative: 'x', id, kind, person: 'ann', office: 'north' },
      },
    ],
  });
const first = wording('w1', 'original');
const second = wording('w2', 'proposed');
const remove = wording('w3', 'delete');
const node = (type: string, ...content: DocumentJson[]): DocumentJson => ({ type, content });
const paragraph = (...content: DocumentJson[]) => node('paragraph', ...content);
const block = (type: string, id: string, ...content: DocumentJson[]) => ({
  ...node(type, ...content),
  attrs: { id },
});
const doc = (...content: DocumentJson[]) => node('doc', ...content);
const last = block('ask', 'a1', paragraph(plain('Fund it.')));

function live(text: DocumentJson): Y.Doc {
  const made = new Y.Doc();
  prosemirrorJSONToYXmlFragment(documentSchema, text, made.getXmlFragment(TEXT_FRAGMENT));
  return made;
}

function textIn(made: Y.Doc): DocumentJson {
  return yXmlFragmentToProsemirrorJSON(made.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson;
}

function settled(text: DocumentJson, wordingId: string): DocumentJson {
  const made = live(text);
  settleAlternative(made, { alternativeId: 'x', wordingId });
  const after = checkedText(textIn(made));
  if (!after) throw new Error('Settling has made a text that the model does not allow');
  return after;
}

const passage = doc(
  block(
    'clause',
    'c1',
    paragraph(plain('Fares stay at '), first('£2'), second('£3'), remove('delete'), plain('.')),
  ),
  last,
);

test.each([
  ['w1', 'Fares stay at £2.'],
  ['w2', 'Fares stay at £3.'],
  ['w3', 'Fares stay at .'],
])('of wordings w1, w2 and delete, %s leaves "%s" and no brackets', (chosen, words) => {
  const text = settled(passage, chosen);
  expect(plainText(text)).toBe(`${words}\nFund it.`);
  expect(alternativesOf(text)).toEqual([]);
});

test('a clause in brackets as a whole goes when it is deleted', () => {
  const whole = doc(block('clause', 'c1', paragraph(first('Fares rise.'), remove('delete'))), last);
  expect(settled(whole, 'w3').content?.map(({ type }) => type)).toEqual(['ask']);
  expect(plainText(settled(whole, 'w1'))).toBe('Fares rise.\nFund it.');
});

test('lines that only the lost wording filled go with it, and the rest of the clause stays', () => {
  const twoLines = doc(
    block('clause', 'c1', paragraph(first('One.')), paragraph(first('Two.'), second('Three.'))),
    last,
  );
  expect(plainText(settled(twoLines, 'w2'))).toBe('Three.\nFund it.');
  const list = doc(
    block(
      'clause',
      'c1',
      paragraph(plain('Costs:')),
      node(
        'bulletList',
        node('listItem', paragraph(first('audit'))),
        node('listItem', paragraph(first('staff'), remove('delete'))),
      ),
    ),
    last,
  );
  expect(plainText(settled(list, 'w3'))).toBe('Costs:\nFund it.');
});

test('a table keeps its cells, and a text its last block', () => {
  const cell = (...content: DocumentJson[]) => node('tableCell', paragraph(...content));
  const table = doc(
    block(
      'table',
      't1',
      node('tableRow', cell(first('£2'), remove('delete')), cell(plain('2026'))),
    ),
  );
  expect(plainText(settled(table, 'w3'))).toBe(' | 2026');
  const only = doc(block('clause', 'c1', paragraph(first('Fares rise.'), remove('delete'))));
  expect(plainText(settled(only, 'w3'))).toBe('');
});

test('a line break inside a lost wording goes with it, and one beside it stays', () => {
  const broken = doc(
    block(
      'clause',
      'c1',
      paragraph(
        first('One'),
        node('hardBreak'),
        first('two'),
        second('three'),
        node('hardBreak'),
        plain('four'),
      ),
    ),
  );
  expect(plainText(settled(broken, 'w2'))).toBe('three\nfour');
  expect(plainText(settled(broken, 'w1'))).toBe('One\ntwo\nfour');
});

test('what somebody types at that very moment stays in the text', () => {
  const server = live(passage);
  const browser = new Y.Doc();
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(server));
  const line = browser.getXmlFragment(TEXT_FRAGMENT).get(0) as Y.XmlElement;
  const words = (line.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert('Fares stay at £2£'.length, 'seen');
  words.insert(0, 'All ');
  settleAlternative(server, { alternativeId: 'x', wordingId: 'w1' });
  Y.applyUpdate(server, Y.encodeStateAsUpdate(browser));
  expect(plainText(textIn(server))).toBe('All Fares stay at £2seen.\nFund it.');
});

test('whatever is bracketed anywhere, settling leaves just the choice and all the rest', () => {
  const part = fc.stringMatching(/^[a-d]{0,4}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(part, part, part, part), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('w1', 'w2'),
      (lines, chosen) => {
        const words = (make: (text: string) => DocumentJson, text: string) =>
          text ? [make(text)] : [];
        const shown = lines.map(([before, one, two, after]) => ({
          whole: [
            ...words(plain, before),
            ...words(first, one),
            ...words(second, two),
            ...words(plain, after),
          ],
          left: before + (chosen === 'w1' ? one : two) + after,
        }));
        const text = doc(block('clause', 'c1', ...shown.map(({ whole }) => paragraph(...whole))));
        const said = plainText(settled(text, chosen)).replaceAll('\n', '');
        expect(said).toBe(shown.map(({ left }) => left).join(''));
      },
    ),
  );
});
