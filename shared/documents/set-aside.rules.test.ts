import { expect, test } from 'vitest';
import type { DocumentJson } from './document-json.ts';
import { setAsideMarkdown, wordsWritten, writtenBlocks } from './set-aside.rules.ts';

const clause = (id: string, words: string): DocumentJson => ({
  type: 'clause',
  attrs: { id },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });

test('only blocks that differ are handed out: in the words they were given, or as taken out', () => {
  const text = doc(clause('a', 'Fund buses.'), clause('b', 'Fund trains.'), clause('c', 'Now.'));
  const written = doc(clause('a', 'Fund all buses.'), clause('c', 'Now.'), clause('d', 'Soon.'));
  const blocks = writtenBlocks(text, written);
  expect(blocks.map((block) => [block.change, wordsWritten(block)])).toEqual([
    ['changed', 'Fund all buses.'],
    ['removed', ''],
    ['added', 'Soon.'],
  ]);
  expect(writtenBlocks(text, text)).toEqual([]);
});

test('as Markdown each block stands under its name, and what was taken out says so', () => {
  const blocks = writtenBlocks(
    doc(clause('a', 'One.'), clause('b', 'Two.')),
    doc(clause('a', '1.')),
  );
  const markdown = setAsideMarkdown(
    { title: 'Rail', at: '24 November 2026 at 2pm', blocks },
    ({ labelAfter, labelBefore }) => `Clause ${labelAfter ?? labelBefore}`,
  );
  expect(markdown).toContain('# Rail: not in the text');
  expect(markdown).toContain('set aside 24 November 2026 at 2pm');
  expect(markdown).toContain('## Clause 1\n\n1.\n');
  expect(markdown).toContain('## Clause 2\n\n(removed)\n');
});
