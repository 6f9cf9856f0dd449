import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import {
  ANN,
  BEN,
  clause,
  deleted,
  doc,
  inserted,
  proposedBlock,
  proposedTexts,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { proposalsOn } from './atom-proposal.rules.ts';
import { settledText, textAsAgreed, textWithAllAccepted } from './settled-text.rules.ts';
import { suggestionIdsOf } from './suggestion.rules.ts';

const replaced = doc(
  clause('c1', text('Fund '), text('buses', deleted(ANN)), text('trams', inserted(ANN))),
);

test('accepting keeps what was added and drops what was struck; rejecting the reverse', () => {
  expect(plainText(settledText(replaced, [ANN.id], 'accept'))).toBe('Fund trams');
  expect(plainText(settledText(replaced, [ANN.id], 'reject'))).toBe('Fund buses');
});

test('words another proposes inside a rejected suggestion stay proposed', () => {
  const within = doc(
    clause(
      'c1',
      text('all ', inserted(ANN)),
      text('red ', inserted(BEN)),
      text('buses', inserted(ANN)),
    ),
  );
  const left = settledText(within, [ANN.id], 'reject');
  expect(plainText(left)).toBe('red ');
  expect(suggestionIdsOf(left)).toEqual([BEN.id]);
});

test('a rejected block goes, unless it holds another’s words; then it is no longer a proposal', () => {
  const first = clause('c1', text('One.'));
  const own = proposedBlock(ANN, clause('c2', text('Two.', inserted(ANN))));
  const shared = proposedBlock(
    ANN,
    clause('c3', text('Three.', inserted(ANN)), text('Four', inserted(BEN))),
  );
  const left = settledText(doc(first, own, shared), [ANN.id], 'reject');
  expect(left.content?.map(({ attrs }) => attrs)).toEqual([
    { id: 'c1' },
    { id: 'c3', insertion: null },
  ]);
});

test('a block all of whose words are struck goes when that is accepted', () => {
  const left = settledText(
    doc(clause('c1', text('One.')), clause('c2', text('Two.', deleted(ANN)))),
    [ANN.id],
    'accept',
  );
  expect(plainText(left)).toBe('One.');
  expect(left.content).toHaveLength(1);
});

test('once everything is settled nothing is left to settle', () => {
  fc.assert(
    fc.property(proposedTexts, (proposed) => {
      expect(suggestionIdsOf(textAsAgreed(proposed))).toEqual([]);
      expect(suggestionIdsOf(textWithAllAccepted(proposed))).toEqual([]);
    }),
  );
});

test('settling two suggestions one after the other is settling both', () => {
  fc.assert(
    fc.property(proposedTexts, fc.constantFrom('accept', 'reject'), (proposed, verdict) => {
      const [one = 'none', two = 'none'] = suggestionIdsOf(proposed);
      const apart = settledText(settledText(proposed, [one], verdict), [two], verdict);
      expect(plainText(apart)).toBe(plainText(settledText(proposed, [one, two], verdict)));
    }),
  );
});

test('settling one suggestion leaves all words it has no say in, with the marks they carry', () => {
  fc.assert(
    fc.property(proposedTexts, fc.constantFrom('accept', 'reject'), (proposed, verdict) => {
      const [one = 'none'] = suggestionIdsOf(proposed);
      const apart = wordsOf(proposed).filter((node) =>
        proposalsOn(node).every(({ id }) => id !== one),
      );
      const left = wordsOf(settledText(proposed, [one], verdict));
      expect(left).toEqual(expect.arrayContaining(apart));
      expect(left.flatMap(proposalsOn).map(({ id }) => id)).not.toContain(one);
    }),
  );
});

function wordsOf(node: DocumentJson): DocumentJson[] {
  return node.type === 'text' ? [node] : (node.content ?? []).flatMap(wordsOf);
}
