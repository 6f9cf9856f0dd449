import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { ANN, BEN, clause, deleted, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import { knowsEveryName } from './known-names.ts';

test('a text with proposals over each other is known, one with a mark of another build is not', () => {
  const proposed = doc(clause('c1', text('all buses', inserted(ANN), deleted(BEN))));
  const fragment = new Y.Doc().getXmlFragment('text');
  prosemirrorJSONToYXmlFragment(documentSchema, proposed, fragment);
  expect(knowsEveryName(fragment)).toBe(true);
  const words = new Y.XmlText('later');
  fragment.insert(0, [words]);
  words.format(0, 5, { highlight: { colour: 'blue' } });
  expect(knowsEveryName(fragment)).toBe(false);
});
