import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { addWording } from './alternative-edit.rules.ts';
import { writesInWordingOfAnother } from './wording-of-another.rules.ts';

const wording = (words: string, id: string, kind: string, person: string) =>
  documentSchema.text(words, [
    documentSchema.mark('wording', { alternative: 'x', id, kind, person, office: null }),
  ]);

/** "Pay £2£3£4.": what stood there, Ann's wording and Ben's. */
const line = documentSchema.node('paragraph', { id: 'p1' }, [
  documentSchema.text('Pay '),
  wording('£2', 'w1', 'original', 'ann'),
  wording('£3', 'w2', 'proposed', 'ann'),
  wording('£4', 'w3', 'proposed', 'ben'),
  documentSchema.text('.'),
]);
const state = EditorState.create({ doc: documentSchema.node('doc', null, [line]) });

test.each<[string, boolean, (tr: Transaction) => Transaction]>([
  ['typing in one’s own wording', false, (tr) => tr.insertText('0', 9)],
  ['typing in what stood there', false, (tr) => tr.insertText('0', 6)],
  ['typing beside the brackets', false, (tr) => tr.insertText('0', 2)],
  ['typing in another’s wording', true, (tr) => tr.insertText('0', 10)],
  ['writing over a part of another’s wording', true, (tr) => tr.insertText('5', 10, 11)],
  ['taking words of another’s wording out', false, (tr) => tr.delete(10, 11)],
])('%s puts words in another’s name: %s', (_, expected, act) => {
  expect(writesInWordingOfAnother(act(state.tr), 'ann')).toBe(expected);
});

test('a wording added behind another’s is one’s own', () => {
  const mine = { id: 'w4', kind: 'proposed', person: 'ann', office: null, words: '£5' } as const;
  expect(writesInWordingOfAnother(addWording(state.tr, 'x', mine), 'ann')).toBe(false);
});
