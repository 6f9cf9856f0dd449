import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { outlineItems } from './agreed-outline.ts';

const by = { id: 's1', person: 'p1', office: 'o1' };
const words = (text: string, mark?: string): DocumentJson => ({
  type: 'text',
  text,
  ...(mark && { marks: [{ type: mark, attrs: by }] }),
});
const clause = (id: string, content: DocumentJson[], insertion: string | null = null) => ({
  type: 'clause',
  attrs: { id, insertion },
  content: [{ type: 'paragraph', content }],
});

test('an outline shows the words agreed so far, and a suggested clause in its own', () => {
  const text = {
    type: 'doc',
    content: [
      clause('c1', [words('several', 'deletion'), words('four', 'insertion'), words(' apps')]),
      clause('c2', [words('Towns too.', 'insertion')], 's1 p1 o1'),
    ],
  };

  const items = outlineItems(text);

  expect(items.map(({ label, text: shown }) => [label, shown])).toEqual([
    ['1', 'several apps'],
    ['2', 'Towns too.'],
  ]);
});
