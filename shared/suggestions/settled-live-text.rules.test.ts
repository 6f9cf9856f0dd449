import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate, TEXT_FRAGMENT, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import {
  ANN,
  BEN,
  clause,
  doc,
  inserted,
  proposedTexts,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { settleInDoc, takeMarksOff } from './settled-live-text.rules.ts';
import { settledText } from './settled-text.rules.ts';
import { suggestionIdsOf } from './suggestion.rules.ts';
import { withoutProposalsOf } from './without-proposals.rules.ts';

const live = (json: DocumentJson) => {
  const yDoc = new Y.Doc();
  Y.applyUpdate(yDoc, firstUpdate(json));
  return yDoc;
};
const textOf = (yDoc: Y.Doc) => textOfParts([Y.encodeStateAsUpdate(yDoc)]).text;
const canonical = (json: DocumentJson) => withoutProposalsOf(json, 'nobody');

test('a live text settles as its words do', () => {
  fc.assert(
    fc.property(proposedTexts, fc.constantFrom('accept', 'reject'), (proposed, verdict) => {
      const yDoc = live(proposed);
      const before = textOf(yDoc);
      const ids = suggestionIdsOf(proposed).slice(0, 2);
      settleInDoc(yDoc, ids, verdict);
      const expected = settledText(before, ids, verdict);
      expect(canonical(textOf(yDoc))).toEqual(canonical(expected));
      expect(textOf(yDoc).content?.length).toBe(expected.content?.length);
    }),
  );
});

test('what somebody types into a passage while it is settled stays', () => {
  const proposed = doc(clause('c1', text('Fund '), text('all ', inserted(ANN)), text('buses')));
  const here = live(proposed);
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  firstLine(there).insert(5, 'nearly ', {});
  settleInDoc(here, [ANN.id], 'reject');
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  expect(plainText(textOf(here))).toBe('Fund nearly buses');
});

test('marks can be taken off without taking a word out', () => {
  const yDoc = live(doc(clause('c1', text('all ', inserted(ANN)), text('red ', inserted(BEN)))));
  takeMarksOff(yDoc, new Set([ANN.id]));
  expect(plainText(textOf(yDoc))).toBe('all red ');
  expect(suggestionIdsOf(textOf(yDoc))).toEqual([BEN.id]);
});

function firstLine(yDoc: Y.Doc): Y.XmlText {
  const block = yDoc.getXmlFragment(TEXT_FRAGMENT).get(0) as Y.XmlElement;
  return (block.get(0) as Y.XmlElement).get(0) as Y.XmlText;
}
