import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { alternativesOf } from './alternative.rules.ts';
import { isBracketSign, withBrackets } from './alternative-text.rules.ts';

const plain = (text: string): DocumentJson => ({ type: 'text', text });
const wording = (text: string, attrs: Record<string, unknown>): DocumentJson => ({
  type: 'text',
  text,
  marks: [{ type: 'wording', attrs: { person: 'ann', office: 'north', ...attrs } }],
});
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content });
const block = (type: string, id: string, ...content: DocumentJson[]): DocumentJson => ({
  type,
  attrs: { id },
  content,
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });

const original = { alternative: 'x', id: 'w1', kind: 'original' };
const proposed = { alternative: 'x', id: 'w2', kind: 'proposed', person: 'bob', office: null };
const remove = { alternative: 'x', id: 'w3', kind: 'delete' };
const threeWordings = doc(
  block('clause', 'c1', paragraph(plain('Buses matter.'))),
  block(
    'clause',
    'c2',
    paragraph(
      plain('Fares stay at '),
      wording('two pounds', original),
      wording('three pounds', proposed),
      wording('delete', remove),
      plain('.'),
    ),
  ),
);

test('a passage in brackets is told with its wordings, their authors and where it stands', () => {
  expect(alternativesOf(threeWordings)).toEqual([
    {
      id: 'x',
      blockId: 'c2',
      blockLabel: '2',
      wordings: [
        { id: 'w1', kind: 'original', person: 'ann', office: 'north', text: 'two pounds' },
        { id: 'w2', kind: 'proposed', person: 'bob', office: null, text: 'three pounds' },
        { id: 'w3', kind: 'delete', person: 'ann', office: 'north', text: 'delete' },
      ],
    },
  ]);
});

test('a wording of several pieces and lines is one wording', () => {
  const text = doc(
    block(
      'ask',
      'a1',
      paragraph(wording('Fund ', original), wording('buses.', { ...original })),
      paragraph(wording('And trams.', original), wording('Fund trains.', proposed)),
    ),
  );
  const [found] = alternativesOf(text);
  expect(found?.wordings.map((each) => each.text)).toEqual([
    'Fund buses.\nAnd trams.',
    'Fund trains.',
  ]);
});

test('two passages are two brackets, and a mark without its ids is none', () => {
  const text = doc(
    block(
      'paragraph',
      'p1',
      wording('one', original),
      wording('two', { ...original, alternative: 'y', id: 'w9' }),
      wording('three', { kind: 'original' }),
      wording('four', { alternative: 'z', id: 'w8', kind: 'agreed' }),
    ),
  );
  expect(alternativesOf(text).map(({ id }) => id)).toEqual(['x', 'y']);
});

test('a text for reading shows brackets and strokes, and without brackets stays itself', () => {
  expect(plainText(withBrackets(threeWordings))).toBe(
    'Buses matter.\nFares stay at [two pounds / three pounds / delete].',
  );
  const agreed = doc(block('clause', 'c1', paragraph(plain('Buses matter.'))));
  expect(withBrackets(agreed)).toBe(agreed);
});

test('a bracket over two lines opens on the first and closes on the last', () => {
  const text = doc(
    block(
      'clause',
      'c1',
      paragraph(wording('One.', original)),
      paragraph(wording('Two.', original), wording('Three.', proposed)),
    ),
  );
  expect(plainText(withBrackets(text))).toBe('[One.\nTwo. / Three.]');
});

test('two passages side by side have brackets of their own, which are signs and not words', () => {
  const text = paragraph(
    wording('now', original),
    wording('here', { ...original, alternative: 'y', id: 'w9' }),
  );
  expect(plainText(withBrackets(text))).toBe('[now][here]');
  const signs = withBrackets(text).content?.filter(isBracketSign);
  expect(signs?.map((sign) => sign.text)).toEqual(['[', ']', '[', ']']);
});
