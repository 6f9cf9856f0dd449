import { expect, test } from 'vitest';
import {
  ANN,
  BEN,
  clause,
  deleted,
  doc,
  inserted,
  proposedBlock,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { suggestionsOf } from './suggestion.rules.ts';

test('what is added and what is struck under one id is one suggestion, with author and place', () => {
  const found = suggestionsOf(
    doc(
      clause('c1', text('Buses matter.')),
      clause('c2', text('Fund '), text('buses', deleted(ANN)), text('all buses', inserted(ANN))),
    ),
  );
  expect(found).toEqual([
    {
      ...ANN,
      blockId: 'c2',
      blockLabel: '2',
      kind: 'replace',
      inserted: 'all buses',
      deleted: 'buses',
      counters: null,
    },
  ]);
});

test('words struck inside another’s pending words counter them', () => {
  const found = suggestionsOf(
    doc(clause('c1', text('all ', inserted(ANN)), text('buses', inserted(ANN), deleted(BEN)))),
  );
  expect(found.map(({ id, kind, counters }) => ({ id, kind, counters }))).toEqual([
    { id: ANN.id, kind: 'insert', counters: null },
    { id: BEN.id, kind: 'delete', counters: ANN.id },
  ]);
});

test('words put inside another’s pending words counter them, beside them do not', () => {
  const within = suggestionsOf(
    doc(
      clause(
        'c1',
        text('all ', inserted(ANN)),
        text('red ', inserted(BEN)),
        text('buses', inserted(ANN)),
      ),
    ),
  );
  const beside = suggestionsOf(
    doc(clause('c1', text('all ', inserted(ANN)), text('red ', inserted(BEN)), text('buses'))),
  );
  expect(within.map(({ counters }) => counters)).toEqual([null, ANN.id]);
  expect(beside.map(({ counters }) => counters)).toEqual([null, null]);
});

test('a whole block somebody proposes is a suggestion, and another’s words in it counter it', () => {
  const block = clause('c1', text('A new clause', inserted(ANN)), text(' indeed', inserted(BEN)));
  const found = suggestionsOf(doc(proposedBlock(ANN, block)));
  expect(found.map(({ kind, counters }) => ({ kind, counters }))).toEqual([
    { kind: 'block', counters: null },
    { kind: 'insert', counters: ANN.id },
  ]);
});

test('what one suggestion says in two blocks stands on two lines', () => {
  const found = suggestionsOf(
    doc(clause('c1', text('One', deleted(ANN))), clause('c2', text('Two', deleted(ANN)))),
  );
  expect(found.map((one) => one.deleted)).toEqual(['One\nTwo']);
});
