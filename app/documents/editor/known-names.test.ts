import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { knowsEveryName } from './known-names.ts';

const OFFICE = { person: 'p', office: 'west-yorkshire' };

test('a text with every mark there is, overlapping proposals among them, is known', () => {
  const marks = [
    { type: 'bold' },
    { type: 'link', attrs: { href: 'https://example.org' } },
    { type: 'insertion', attrs: { id: 'a', ...OFFICE } },
    { type: 'deletion', attrs: { id: 'b', ...OFFICE } },
    { type: 'wording', attrs: { alternative: 'x', id: 'c', kind: 'original', ...OFFICE } },
  ];
  const fragment = aFragment({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'by 2030', marks }] },
      { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'A source' } }] },
    ],
  });
  expect(fragment.toString()).toContain('insertion--');
  expect(knowsEveryName(fragment)).toBe(true);
});

test('a mark, a node or an attribute of a later model is noticed wherever it stands', () => {
  const marked = aFragment({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words' }] }],
  });
  textIn(marked).format(0, 2, { underline: {} });
  expect(knowsEveryName(marked)).toBe(false);

  const nested = aFragment({ type: 'doc', content: [{ type: 'clause' }] });
  const clause = nested.get(0);
  if (clause instanceof Y.XmlElement) clause.insert(0, [new Y.XmlElement('picture')]);
  expect(knowsEveryName(nested)).toBe(false);

  const dated = aFragment({ type: 'doc', content: [{ type: 'clause', attrs: { id: 'one' } }] });
  expect(knowsEveryName(dated)).toBe(true);
  const first = dated.get(0);
  if (first instanceof Y.XmlElement) first.setAttribute('until', '2030');
  expect(knowsEveryName(dated)).toBe(false);
});

function aFragment(text: DocumentJson): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('default');
  return prosemirrorJSONToYXmlFragment(documentSchema, text, fragment);
}

function textIn(fragment: Y.XmlFragment): Y.XmlText {
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('There is no text');
  return text;
}
