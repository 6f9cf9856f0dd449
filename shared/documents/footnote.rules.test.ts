import { expect, test } from 'vitest';
import type { DocumentJson } from './document-json.ts';
import { footnotesOf, withFootnoteNumbers } from './footnote.rules.ts';

const note = (text: string): DocumentJson => ({ type: 'footnote', attrs: { text } });
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content });

test('footnotes count through the whole text, inside lists too', () => {
  const doc: DocumentJson = {
    type: 'doc',
    content: [
      paragraph({ type: 'text', text: 'Fares rose' }, note('By 12 per cent.')),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(note('In 2024.'))] }],
      },
      { type: 'clause', content: [paragraph(note('See above.'))] },
    ],
  };

  expect(footnotesOf(withFootnoteNumbers(doc))).toEqual([
    { number: 1, text: 'By 12 per cent.' },
    { number: 2, text: 'In 2024.' },
    { number: 3, text: 'See above.' },
  ]);
});
