import { expect, test } from 'vitest';
import type { DocumentJson } from './document-json.ts';
import { startedFrom } from './earlier-text.rules.ts';

const words = (text: string, marks?: DocumentJson['marks']): DocumentJson => ({
  type: 'text',
  text,
  ...(marks && { marks }),
});
const mark = (type: string, kind = 'none') => ({
  type,
  attrs: { id: `x-${kind}`, alternative: 'x', kind, person: 'p1', office: null },
});
const clause = (id: string, content: DocumentJson[], insertion: string | null = null) => ({
  type: 'clause',
  attrs: { id, insertion, source: null },
  content: [{ type: 'paragraph', content }],
});

const TEXT: DocumentJson = {
  type: 'doc',
  content: [
    clause('a', [
      words('Fund '),
      words('all ', [mark('insertion')]),
      words('buses', [mark('deletion')]),
    ]),
    clause('b', [words('Proposed', [mark('insertion')])], 'x-none p1 -'),
    clause('c', [
      words('by 2027', [mark('wording', 'original')]),
      words('soon', [mark('wording', 'proposed')]),
    ]),
  ],
};

const newIds = () => {
  let last = 0;
  return () => `new${++last}`;
};

test('a text starts another with its agreed words alone, each block under a new name', () => {
  const started = startedFrom(TEXT, newIds(), (id) => (id === 'a' ? 'v1 a' : null));
  expect(started.content).toEqual([
    {
      ...clause('new1', [words('Fund buses')]),
      attrs: { id: 'new1', insertion: null, source: 'v1 a' },
    },
    clause('new2', [words('by 2027')]),
  ]);
});
