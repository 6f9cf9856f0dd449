import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { alternativesOf } from './alternative.rules.ts';
import {
  type Author,
  addWording,
  bracketPassage,
  passageAt,
  unbracket,
  withdrawWording,
} from './alternative-edit.rules.ts';
import { placedAlternatives } from './alternative-places.rules.ts';
import { withBrackets } from './alternative-text.rules.ts';

const ANN: Author = { person: 'ann', office: 'north' };
const BOB: Author = { person: 'bob', office: null };

const paragraph = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text }] : [],
});
const clause = (id: string, ...lines: string[]): DocumentJson => ({
  type: 'clause',
  attrs: { id },
  content: lines.map(paragraph),
});

/** A text somebody edits; the words between | and | of the first line that has them are selected. */
function writing(...clauses: DocumentJson[]) {
  const json = JSON.stringify({ type: 'doc', content: clauses });
  const doc = documentSchema.nodeFromJSON(JSON.parse(json.replaceAll('|', '')));
  const marked = documentSchema.nodeFromJSON(JSON.parse(json));
  const bars: number[] = [];
  marked.descendants((node, place) => {
    for (const { index } of (node.text ?? '').matchAll(/\|/g)) {
      bars.push(place + index - bars.length);
    }
  });
  const [from = 2, to = from] = bars;
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const apply = (tr: Transaction) => {
    state = state.apply(tr);
  };
  return {
    get doc() {
      return state.doc;
    },
    passage: () => passageAt(state.tr),
    bracket: (author: Author, words: string, kind: 'proposed' | 'delete' = 'proposed') => {
      const passage = passageAt(state.tr);
      if ('refused' in passage) throw new Error(passage.refused);
      const wording = { ...author, id: `by-${author.person}`, kind, words };
      apply(bracketPassage(state.tr, passage, { alternative: 'x', original: 'w1', wording }));
    },
    add: (author: Author, words: string) =>
      apply(
        addWording(state.tr, 'x', {
          ...author,
          id: `by-${author.person}`,
          kind: 'proposed',
          words,
        }),
      ),
    withdraw: (id: string, allowed: boolean) =>
      apply(withdrawWording(state.tr, id, { unbracket: allowed })),
    unbracket: () => apply(unbracket(state.tr, 'x')),
    read: () => plainText(withBrackets(state.doc.toJSON() as DocumentJson)),
  };
}

test('the selected words become the first wording, without the space beside them', () => {
  const text = writing(clause('c1', 'Fares stay at| £2 |until 2028.'));
  text.bracket(ANN, '£3');
  expect(text.read()).toBe('Fares stay at [£2 / £3] until 2028.');
  const [found] = alternativesOf(text.doc.toJSON() as DocumentJson);
  expect(found?.wordings.map(({ kind, person, office }) => [kind, person, office])).toEqual([
    ['original', 'ann', 'north'],
    ['proposed', 'ann', 'north'],
  ]);
});

test('without a selection the whole clause is put in brackets, however many lines it has', () => {
  const text = writing(clause('c1', 'Fares| rise.', 'Buses go.'), clause('c2', 'Trams.'));
  text.bracket(ANN, 'delete', 'delete');
  expect(text.read()).toBe('[Fares rise.\nBuses go. / delete]\nTrams.');
});

test('what cannot be put in brackets is refused with its reason', () => {
  expect(writing(clause('c1', '')).passage()).toEqual({ refused: 'nothing_to_bracket' });
  expect(writing(clause('c1', 'Fares | |rise.')).passage()).toEqual({
    refused: 'nothing_to_bracket',
  });
  expect(writing(clause('c1', 'Fares |rise.'), clause('c2', 'Bus|es go.')).passage()).toEqual({
    refused: 'bracket_across_blocks',
  });
  const text = writing(clause('c1', '|Fares| rise.'));
  text.bracket(ANN, 'Prices');
  expect(text.passage()).toEqual({ refused: 'already_in_brackets' });
});

test('in a table a cell may be put in brackets, and no selection across cells', () => {
  const cell = (text: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text)] });
  const row = { type: 'tableRow', content: [cell('|One'), cell('Two|')] };
  expect(writing({ type: 'table', attrs: { id: 't1' }, content: [row] }).passage()).toEqual({
    refused: 'bracket_across_cells',
  });
  const other = { type: 'tableRow', content: [cell('One'), cell('T|wo')] };
  const inCell = writing({ type: 'table', attrs: { id: 't1' }, content: [other] });
  inCell.bracket(ANN, 'Three');
  expect(inCell.read()).toBe('One | [Two / Three]');
});

test('another wording stands behind the last, and its author may take it back', () => {
  const text = writing(clause('c1', 'Fares stay at |£2|.'));
  text.bracket(ANN, '£3');
  text.add(BOB, '£4');
  expect(text.read()).toBe('Fares stay at [£2 / £3 / £4].');
  text.withdraw('by-bob', false);
  expect(text.read()).toBe('Fares stay at [£2 / £3].');
});

test('brackets go with the last other wording where they may, and else stay around the original', () => {
  const own = writing(clause('c1', '|Fares| rise.'));
  own.bracket(ANN, 'Prices');
  own.withdraw('by-ann', true);
  expect(own.read()).toBe('Fares rise.');
  const others = writing(clause('c1', '|Fares| rise.'));
  others.bracket(ANN, 'Prices');
  others.withdraw('by-ann', false);
  expect(others.read()).toBe('[Fares] rise.');
  others.unbracket();
  expect(others.read()).toBe('Fares rise.');
});

test('brackets that hold another wording are not taken off', () => {
  const text = writing(clause('c1', '|Fares| rise.'));
  text.bracket(ANN, 'Prices');
  text.unbracket();
  expect(text.read()).toBe('[Fares / Prices] rise.');
});

test('a wording for a passage that is gone changes nothing', () => {
  const text = writing(clause('c1', 'Fares rise.'));
  text.add(BOB, '£4');
  text.withdraw('by-bob', true);
  expect(text.read()).toBe('Fares rise.');
});

test('an editor and the server find the same brackets', () => {
  const text = writing(clause('c1', 'Fares rise.'), clause('c2', 'Trams |and| buses.'));
  text.bracket(ANN, 'or');
  text.add(BOB, 'but not');
  const placed = placedAlternatives(text.doc);
  expect(placed.map(({ blockId, blockLabel }) => [blockId, blockLabel])).toEqual([['c2', '2']]);
  expect(
    placed.map(({ wordings, ...each }) => ({
      ...each,
      wordings: wordings.map(({ runs, ...wording }) => ({ ...wording, pieces: runs.length })),
    })),
  ).toMatchObject(alternativesOf(text.doc.toJSON() as DocumentJson));
  for (const { wordings } of placed) {
    for (const { text: words, runs } of wordings) {
      expect(runs.map(({ from, to }) => text.doc.textBetween(from, to)).join('')).toBe(words);
    }
  }
});

test('whoever brackets and takes it all back leaves the text as it was', () => {
  const line = fc.stringMatching(/^[a-c ]{0,6}$/);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (lines, a, b) => {
        const before = documentSchema.nodeFromJSON({
          type: 'doc',
          content: [clause('c1', ...lines)],
        });
        const state = EditorState.create({ doc: before });
        const [from, to] = [a, b]
          .map((n) => 2 + (n % (before.content.size - 3)))
          .toSorted((x, y) => x - y);
        const selection = TextSelection.between(before.resolve(from ?? 2), before.resolve(to ?? 2));
        const passage = passageAt(state.tr.setSelection(selection));
        fc.pre(!('refused' in passage));
        const wording = { ...ANN, id: 'w2', kind: 'proposed' as const, words: 'other' };
        const made = bracketPassage(state.tr, passage as { from: number; to: number }, {
          alternative: 'x',
          original: 'w1',
          wording,
        });
        expect(placedAlternatives(made.doc)).toHaveLength(1);
        const after = withdrawWording(state.apply(made).tr, 'w2', { unbracket: true });
        expect(after.doc.toJSON()).toEqual(before.toJSON());
      },
    ),
  );
});
