import { expect, test } from 'vitest';
import { WORD_INLINES, WORD_MARKS } from '#server/letters/docx-inlines.export.ts';
import { WORD_BLOCKS } from '#server/letters/docx-nodes.export.ts';
import { PDF_MARKS, PDF_NODES } from '#server/letters/pdf.export.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { PLAIN_TEXT_OF_MARK, PLAIN_TEXT_OF_NODE } from '#shared/documents/plain-text.rules.ts';
import { MARKDOWN } from '#shared/letters/markdown.rules.ts';

/** The root is set by the letter itself, not by a mapping of its own. */
const NODES = Object.keys(documentSchema.nodes).filter((name) => name !== 'doc');
const MARKS = Object.keys(documentSchema.marks);

const MAPPINGS: Record<string, { nodes: string[]; marks: string[] }> = {
  Word: {
    nodes: [...Object.keys(WORD_BLOCKS), ...Object.keys(WORD_INLINES)],
    marks: Object.keys(WORD_MARKS),
  },
  PDF: { nodes: PDF_NODES, marks: PDF_MARKS },
  Markdown: { nodes: Object.keys(MARKDOWN.nodes), marks: Object.keys(MARKDOWN.marks) },
  'plain text': {
    nodes: Object.keys(PLAIN_TEXT_OF_NODE).filter((name) => name !== 'doc'),
    marks: Object.keys(PLAIN_TEXT_OF_MARK),
  },
};

test.each(Object.keys(MAPPINGS))('every node and mark of a position has a %s mapping', (format) => {
  expect(MAPPINGS[format]?.nodes.toSorted()).toEqual(NODES.toSorted());
  expect(MAPPINGS[format]?.marks.toSorted()).toEqual(MARKS.toSorted());
});
