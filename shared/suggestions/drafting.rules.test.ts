import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { ANN, BEN, clause, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import { isWithin, type Known, refusalOfChange, type Writer } from './drafting.rules.ts';
import type { Proposal } from './proposal.rules.ts';

const ann: Writer = { person: 'ann', offices: ['north-east'], suggestsOnly: true };
const ben: Writer = { person: 'ben', offices: ['west-yorkshire'], suggestsOnly: false };
const blocks = (...content: DocumentJson[]) => doc(...content).content ?? [];
const known = (proposal: Proposal, words: string, closed = false): [string, Known] => [
  proposal.id,
  { ...proposal, inserted: words, closed },
];
const before = blocks(clause('c1', text('Fund buses.')));
const withWords = (words: string, proposal: Proposal) =>
  blocks(clause('c1', text('Fund '), text(words, inserted(proposal)), text('buses.')));

test('who writes the text changes its words; who suggests does not', () => {
  const after = blocks(clause('c1', text('Fund all buses.')));
  expect(refusalOfChange({ before, after }, ben, new Map())).toBeNull();
  expect(refusalOfChange({ before, after }, ann, new Map())).toBe('suggest_only');
});

test('a new suggestion is its writer’s own, for an office of theirs, under an id that is one', () => {
  const change = (proposal: Proposal) => ({ before, after: withWords('all ', proposal) });
  expect(refusalOfChange(change(ANN), ann, new Map())).toBeNull();
  expect(refusalOfChange(change(BEN), ann, new Map())).toBe('suggest_only');
  expect(refusalOfChange(change(ANN), ben, new Map())).toBe('not_the_author');
  const elsewhere = { ...ANN, office: 'tees-valley' };
  expect(refusalOfChange(change(elsewhere), ann, new Map())).toBe('not_the_author');
  expect(refusalOfChange(change({ ...ANN, id: 'two words' }), ann, new Map())).toBe(
    'not_the_author',
  );
});

test('an id belongs to whoever first wrote it, and only they put words under it', () => {
  const theirs = new Map([known(ANN, 'all the ')]);
  const after = (words: string, proposal: Proposal = ANN) => ({
    before,
    after: withWords(words, proposal),
  });
  expect(refusalOfChange(after('all '), ben, theirs)).toBeNull();
  expect(refusalOfChange(after('no '), ben, theirs)).toBe('not_the_author');
  expect(refusalOfChange(after('no '), ann, theirs)).toBeNull();
  expect(refusalOfChange(after('all ', { ...BEN, id: ANN.id }), ben, theirs)).toBe(
    'not_the_author',
  );
});

test('a late edit may bring traces of a suggestion that was settled meanwhile', () => {
  const settled = new Map([known(ANN, 'all ', true)]);
  const change = { before, after: withWords('all of the ', ANN) };
  expect(refusalOfChange(change, ben, settled)).toBeNull();
});

test.each([
  ['', 'all', true],
  ['al', 'all', true],
  ['la', 'all', false],
  ['alls', 'all', false],
])('%j stands in %j: %s', (words, whole, stands) => {
  expect(isWithin(words, whole)).toBe(stands);
});
