import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import {
  ANN,
  BEN,
  clause,
  deleted,
  doc,
  inserted,
  paragraph,
  proposedBlock,
  proposedTexts,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { proposalsOn } from './atom-proposal.rules.ts';
import { sameText, withoutProposalsOf } from './without-proposals.rules.ts';

const same = (one: DocumentJson, other: DocumentJson) =>
  sameText(withoutProposalsOf(one, 'ann'), withoutProposalsOf(other, 'ann'));

const before = doc(clause('c1', text('Fund the buses.')));

test.each<[string, DocumentJson]>([
  [
    'adding words of one’s own',
    doc(clause('c1', text('Fund '), text('all ', inserted(ANN)), text('the buses.'))),
  ],
  ['striking words', doc(clause('c1', text('Fund '), text('the ', deleted(ANN)), text('buses.')))],
  [
    'adding a block',
    doc(
      clause('c1', text('Fund the buses.')),
      proposedBlock(ANN, clause('c2', text('And trains.', inserted(ANN)))),
    ),
  ],
  ['an empty paragraph', doc(clause('c1', text('Fund the buses.')), paragraph())],
])('%s leaves the text as it is without one’s proposals', (_, after) => {
  expect(same(before, after)).toBe(true);
});

test.each<[string, DocumentJson]>([
  ['writing plain words', doc(clause('c1', text('Fund all the buses.')))],
  ['taking words out', doc(clause('c1', text('Fund buses.')))],
  [
    'another’s name on words',
    doc(clause('c1', text('Fund the '), text('big ', inserted(BEN)), text('buses.'))),
  ],
  [
    'striking words in another’s name',
    doc(clause('c1', text('Fund '), text('the ', deleted(BEN)), text('buses.'))),
  ],
  [
    'claiming words that stand there',
    doc(clause('c1', text('Fund the '), text('buses.', inserted(ANN)))),
  ],
  ['making words bold', doc(clause('c1', text('Fund '), text('the buses.', { type: 'bold' })))],
  ['another id', doc(clause('c2', text('Fund the buses.')))],
  ['another kind of block', doc({ ...clause('c1', text('Fund the buses.')), type: 'ask' })],
  [
    'claiming a block that stands there',
    doc(proposedBlock(ANN, clause('c1', text('Fund the buses.')))),
  ],
])('%s is a change of the text', (_, after) => {
  expect(same(before, after)).toBe(false);
});

test('a block of one’s own stays while it holds another’s words, and stays one’s own', () => {
  const own = proposedBlock(
    ANN,
    clause('c2', text('Mine', inserted(ANN)), text(' his', inserted(BEN))),
  );
  const taken = { ...own, attrs: { id: 'c2' } };
  expect(withoutProposalsOf(doc(own), 'ann').content).toHaveLength(1);
  expect(same(doc(own), doc(taken))).toBe(false);
});

test('brackets can be taken off by who made them, until another has put a wording in', () => {
  const wording = (kind: string, person: string) => ({
    type: 'wording',
    attrs: { alternative: 'a1', id: `${kind} ${person}`, kind, person, office: null },
  });
  const plain = doc(clause('c1', text('Fund buses')));
  const bracketed = doc(clause('c1', text('Fund buses', wording('original', 'ann'))));
  const answered = doc(
    clause(
      'c1',
      text('Fund buses', wording('original', 'ann')),
      text('trams', wording('proposed', 'ben')),
    ),
  );
  const unbracketed = doc(
    clause('c1', text('Fund buses'), text('trams', wording('proposed', 'ben'))),
  );
  expect(same(plain, bracketed)).toBe(true);
  expect(same(answered, unbracketed)).toBe(false);
});

test('the cells of a table keep their places when they are empty', () => {
  const table = (...words: string[]): DocumentJson => ({
    type: 'table',
    attrs: { id: 't1' },
    content: [
      {
        type: 'tableRow',
        content: words.map((each) => ({
          type: 'tableCell',
          content: [each ? paragraph(text(each)) : paragraph()],
        })),
      },
    ],
  });
  expect(same(doc(table('one', '')), doc(table('', 'one')))).toBe(false);
});

test('it is the same taken twice, and nothing of the person is left in it', () => {
  fc.assert(
    fc.property(proposedTexts, (proposed) => {
      const once = withoutProposalsOf(proposed, 'ann');
      expect(sameText(withoutProposalsOf(once, 'ann'), once)).toBe(true);
      expect(peopleIn(once)).not.toContain('ann');
    }),
  );
});

function peopleIn(node: DocumentJson): (string | null)[] {
  return [
    ...proposalsOn(node).map(({ person }) => person),
    ...(node.content ?? []).flatMap(peopleIn),
  ];
}
