import { expect, test } from 'vitest';
import type { DocumentJson } from './document-json.ts';
import { countProposals, standingText } from './standing-text.rules.ts';

type Marks = NonNullable<DocumentJson['marks']>;
const words = (text: string, ...marks: Marks): DocumentJson => ({ type: 'text', text, marks });
const bold = { type: 'bold' };
const proposal = (type: 'insertion' | 'deletion', id: string) => ({ type, attrs: { id } });
const wording = (kind: string) => ({
  type: 'wording',
  attrs: { alternative: 'x', id: kind, kind },
});
const clause = (id: string, ...content: DocumentJson[]): DocumentJson => ({
  type: 'clause',
  attrs: { id },
  content: [{ type: 'paragraph', content }],
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });

test('a text without proposals stays as it is', () => {
  const text = doc(clause('a', { type: 'text', text: 'Fund ' }, words('buses', bold)));
  expect(standingText(text)).toEqual(text);
  expect(countProposals(text)).toEqual({ suggestions: 0, brackets: 0 });
});

test('words to add are left out, words to delete stand, and what is left is one text again', () => {
  const text = doc(
    clause(
      'a',
      words('Fund '),
      words('all ', proposal('insertion', 's1')),
      words('the ', proposal('deletion', 's2')),
      words('buses'),
    ),
  );
  expect(standingText(text)).toEqual(doc(clause('a', { type: 'text', text: 'Fund the buses' })));
  expect(countProposals(text)).toEqual({ suggestions: 2, brackets: 0 });
});

test('of a bracket the wording that stood there is left', () => {
  const text = doc(
    clause(
      'a',
      words('Fund '),
      words('trams', bold, wording('original')),
      words('trains', wording('proposed')),
      words('delete', wording('delete')),
    ),
  );
  expect(standingText(text)).toEqual(
    doc(clause('a', { type: 'text', text: 'Fund ' }, words('trams', bold))),
  );
  expect(countProposals(text)).toEqual({ suggestions: 0, brackets: 1 });
});

test('a whole block that is suggested is left out', () => {
  const block = clause('b', words('New.', proposal('insertion', 's3')));
  const suggested = { ...block, attrs: { id: 'b', insertion: 's3 p -' } };
  const text = doc(clause('a', { type: 'text', text: 'Old.' }), suggested);
  expect(standingText(text)).toEqual(doc(clause('a', { type: 'text', text: 'Old.' })));
  expect(countProposals(text)).toEqual({ suggestions: 1, brackets: 0 });
});
