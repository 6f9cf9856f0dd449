import { expect, test } from 'vitest';
import {
  ANN,
  BEN,
  clause,
  deleted,
  doc,
  inserted,
  paragraph,
  proposedBlock,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { outlineOf } from './outline.rules.ts';

const wording = (kind: string, id: string) => ({
  type: 'wording',
  attrs: { alternative: 'a1', id, kind, person: 'ann', office: 'north-east' },
});

test('the outline says a clause as it would read, without what is struck', () => {
  const draft = doc(
    clause(
      'c1',
      text('Fund '),
      text('buses', deleted(ANN)),
      text('trams', inserted(ANN)),
      text('.'),
    ),
    proposedBlock(BEN, clause('c2', text('And trains.', inserted(BEN)))),
    clause('c3', text('Never.', deleted(BEN))),
  );
  expect(outlineOf(draft)).toEqual([
    { id: 'c1', kind: 'clause', label: '1', text: 'Fund trams.' },
    { id: 'c2', kind: 'clause', label: '2', text: 'And trains.' },
    { id: 'c3', kind: 'clause', label: '3', text: 'Struck' },
  ]);
});

test('of a passage that is not agreed the outline says what stood there, once', () => {
  const [fares] = outlineOf(
    doc(
      clause(
        'c1',
        text('Keep '),
        text('£2', wording('original', 'w1')),
        text('£3', wording('proposed', 'w2')),
        text('delete', wording('delete', 'w3')),
        text(' fares.'),
      ),
    ),
  );
  expect(fares?.text).toBe('Keep £2 fares.');
});

test('a clause is one line of the outline, however many it has', () => {
  const long = {
    ...clause('c1'),
    content: [
      paragraph(text('Fund buses'), { type: 'hardBreak' }, text('now.')),
      paragraph(text('And then.')),
    ],
  };
  expect(outlineOf(doc(long, clause('c2'))).map((item) => item.text)).toEqual([
    'Fund buses',
    'Empty',
  ]);
});
