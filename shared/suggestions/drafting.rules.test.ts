import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { ANN, BEN, clause, deleted, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import { withMarks } from './atom-proposal.rules.ts';
import { isWithin, type Known, refusalOfChange, type Writer } from './drafting.rules.ts';
import type { Proposal } from './proposal.rules.ts';

const ann: Writer = { person: 'ann', offices: ['north-east'], suggestsOnly: true };
const ben: Writer = { person: 'ben', offices: ['west-yorkshire'], suggestsOnly: false };
type Mark = NonNullable<DocumentJson['marks']>[number];
const blocks = (...content: DocumentJson[]) => doc(...content).content ?? [];
const known = (proposal: Proposal, words: string, closed = false): [string, Known] => [
  proposal.id,
  { ...proposal, inserted: words, deleted: '', closed },
];
const NOTHING: ReadonlySet<string> = new Set();
const before = blocks(clause('c1', text('Fund buses.')));
const withWords = (words: string, proposal: Proposal) =>
  blocks(clause('c1', text('Fund '), text(words, inserted(proposal)), text('buses.')));

test('who writes the text changes its words; who suggests does not', () => {
  const after = blocks(clause('c1', text('Fund all buses.')));
  expect(refusalOfChange({ before, after, strikes: NOTHING }, ben, new Map())).toBeNull();
  expect(refusalOfChange({ before, after, strikes: NOTHING }, ann, new Map())).toBe('suggest_only');
});

test('a new suggestion is its writer’s own, for an office of theirs, under an id that is one', () => {
  const change = (proposal: Proposal) => ({
    before,
    after: withWords('all ', proposal),
    strikes: NOTHING,
  });
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
    strikes: NOTHING,
  });
  expect(refusalOfChange(after('all '), ben, theirs)).toBeNull();
  expect(refusalOfChange(after('no '), ben, theirs)).toBe('not_the_author');
  expect(refusalOfChange(after('no '), ann, theirs)).toBeNull();
  expect(refusalOfChange(after('all ', { ...BEN, id: ANN.id }), ben, theirs)).toBe(
    'not_the_author',
  );
});

test('under a suggestion that was decided on, whoever only suggests writes nothing more', () => {
  const decided = new Map([known(ANN, 'all the ', true)]);
  const change = (after: DocumentJson[], start = before) => ({
    before: start,
    after,
    strikes: NOTHING,
  });
  expect(refusalOfChange(change(withWords('no ', ANN)), ann, decided)).toBe('suggest_only');
  expect(refusalOfChange(change(withWords('all ', ANN)), ann, decided)).toBe('suggest_only');
  expect(refusalOfChange(change(before, withWords('all ', ANN)), ann, decided)).toBeNull();
});

test('nobody strikes words under another’s suggestion; words typed under a strike are not struck by whoever typed them', () => {
  const struck = (words: string) => [text(words, deleted(ANN)), text(' today.')];
  const start = blocks(clause('c1', ...struck('Fund buses')));
  const theirs = new Map<string, Known>([
    [ANN.id, { ...ANN, inserted: '', deleted: 'Fund buses', closed: false }],
  ]);
  const strikes = new Set([ANN.id]);
  const after = (words: string) => blocks(clause('c1', ...struck(words)));
  const wider = { before: start, after: after('Fund all buses'), strikes };
  expect(refusalOfChange(wider, ben, theirs)).toBe('not_the_author');
  expect(refusalOfChange({ ...wider, strikes: NOTHING }, ben, theirs)).toBeNull();
  expect(refusalOfChange({ ...wider, after: after('Fund') }, ben, theirs)).toBeNull();
  expect(refusalOfChange({ ...wider, before: wider.after }, ben, theirs)).toBeNull();
  expect(refusalOfChange(wider, { ...ben, person: ANN.person ?? '' }, theirs)).toBeNull();
});

const withNote = (words: string, ...marks: Mark[]) =>
  blocks(
    clause(
      'c1',
      text('Fund buses'),
      withMarks({ type: 'footnote', attrs: { text: words } }, marks),
    ),
  );
const STRUCK = { ...BEN, id: 's-struck' };

test.each([
  [
    'a footnote of their own',
    blocks(clause('c1', text('Fund buses'))),
    withNote('See.', inserted(ANN)),
    null,
  ],
  ['a strike of their own', withNote('See.'), withNote('See.', deleted(ANN)), null],
  [
    'a strike beside another’s',
    withNote('See.', deleted(STRUCK)),
    withNote('See.', deleted(STRUCK), deleted(ANN)),
    null,
  ],
  ['a plain footnote', blocks(clause('c1', text('Fund buses'))), withNote('See.'), 'suggest_only'],
  ['other words for a footnote', withNote('See.'), withNote('Never.'), 'suggest_only'],
  [
    'a strike in place of another’s',
    withNote('See.', deleted(STRUCK)),
    withNote('See.', deleted(ANN)),
    'suggest_only',
  ],
  [
    'a claim to a footnote that stands there',
    withNote('See.'),
    withNote('See.', inserted(ANN)),
    'suggest_only',
  ],
])('who may only suggest is judged on footnotes as on words: %s', (_, stood, after, refusal) => {
  const theirs = new Map([known(STRUCK, '')]);
  expect(refusalOfChange({ before: stood, after, strikes: NOTHING }, ann, theirs)).toBe(refusal);
});

test('nobody says what another’s footnote says, nor proposes one in no name', () => {
  const theirs = new Map([known(ANN, ' [Note: See.]')]);
  const change = {
    before: withNote('See.', inserted(ANN)),
    after: withNote('No.', inserted(ANN)),
    strikes: NOTHING,
  };
  expect(refusalOfChange(change, ben, theirs)).toBe('not_the_author');
  const nameless = blocks(
    clause('c1', text('Fund buses'), { type: 'footnote', attrs: { text: 'See.', deletion: 7 } }),
  );
  expect(
    refusalOfChange({ before: withNote('See.'), after: nameless, strikes: NOTHING }, ann, theirs),
  ).toBe('suggest_only');
});

test('a late edit may bring traces of a suggestion that was settled meanwhile', () => {
  const settled = new Map([known(ANN, 'all ', true)]);
  const change = { before, after: withWords('all of the ', ANN), strikes: NOTHING };
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
