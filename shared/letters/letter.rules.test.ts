import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES } from '#shared/sign-off/decision.state.ts';
import {
  type Endorsement,
  footnoteText,
  type LetterContent,
  letterHash,
  salutationLine,
  signatureBlock,
  supportLine,
  verificationCode,
} from './letter.rules.ts';

const BLOCKS = [
  { id: 'h', kind: 'heading', label: null },
  { id: 'c1', kind: 'clause', label: '1' },
  { id: 'a1', kind: 'ask', label: 'Ask 1' },
  { id: 'a2', kind: 'ask', label: 'Ask 2' },
  { id: 'a3', kind: 'ask', label: 'Ask 3' },
];

function endorsement(area: string, more: Partial<Endorsement> = {}): Endorsement {
  return {
    officeId: area.toLowerCase(),
    officeName: area,
    holderStyledName: `Holder of ${area}, Mayor of ${area}`,
    capacity: 'holder',
    deciderName: `Holder of ${area}`,
    choice: 'endorse',
    reservations: [],
    ...more,
  };
}

const reserved = (area: string, clauseId: string | null, text = 'Not this one.') =>
  endorsement(area, { choice: 'endorse_with_reservations', reservations: [{ clauseId, text }] });

test('signatures stand in the alphabetical order of their areas', () => {
  const block = signatureBlock(
    ['West Yorkshire', 'Greater Manchester', 'Liverpool City Region'].map((a) => endorsement(a)),
    BLOCKS,
  );
  expect(block.map((signature) => signature.area)).toEqual([
    'Greater Manchester',
    'Liverpool City Region',
    'West Yorkshire',
  ]);
});

test('a delegate signs for the holder', () => {
  const delegate = endorsement('Alba', { capacity: 'delegate', deciderName: 'Bea Bell' });
  expect(signatureBlock([delegate], BLOCKS)[0]?.line).toBe(
    'Bea Bell for Holder of Alba, Mayor of Alba',
  );
});

test('whoever does not endorse leaves no trace in the letter', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHOICES), { maxLength: 14 }), (choices) => {
      const all = choices.map((choice, n) => endorsement(`Area ${n}`, { choice }));
      const signing = all.filter((e) => e.choice.startsWith('endorse'));
      const block = signatureBlock(all, BLOCKS);
      expect(block).toEqual(signatureBlock(signing, BLOCKS));
      expect(supportLine(block, BLOCKS)).toBe(supportLine(signatureBlock(signing, BLOCKS), BLOCKS));
    }),
  );
});

test('footnotes are numbered through the letter in the order of the signatures', () => {
  const block = signatureBlock(
    [
      reserved('Zeta', null, 'Overall doubt.'),
      reserved('Alpha', 'a2', 'Too soon.'),
      endorsement('Mid'),
    ],
    BLOCKS,
  );
  const footnotes = block.flatMap((signature) => signature.footnotes);
  expect(footnotes.map((note) => [note.number, footnoteText(note)])).toEqual([
    [1, 'Reservation on ask 2: Too soon.'],
    [2, 'Reservation on the whole: Overall doubt.'],
  ]);
});

test('the line of support names each run of asks, and clauses reserved on', () => {
  const line = (...given: Endorsement[]) => supportLine(signatureBlock(given, BLOCKS), BLOCKS);
  expect(line(endorsement('A'), endorsement('B'))).toBeNull();
  expect(line(endorsement('A'), reserved('B', null))).toBeNull();
  expect(line(endorsement('A'), endorsement('B'), reserved('C', 'a3'))).toBe(
    'Asks 1–2: all; ask 3: 2 of 3',
  );
  expect(line(endorsement('A'), reserved('B', 'a1'), reserved('C', 'c1'))).toBe(
    'Ask 1: 2 of 3; asks 2–3: all; clause 1: 2 of 3',
  );
});

test('each salutation is said once', () => {
  expect(salutationLine([{ salutation: 'Secretary of State' }])).toBe('Dear Secretary of State,');
  expect(
    salutationLine([
      { salutation: 'Dear Secretary of State,' },
      { salutation: 'Chancellor' },
      { salutation: 'Secretary of State' },
    ]),
  ).toBe('Dear Secretary of State and Chancellor,');
});

const CONTENT: LetterContent = {
  title: 'Buses',
  dated: '2026-11-24',
  addressees: [],
  body: { type: 'doc', content: [] },
  signatures: signatureBlock([reserved('Alpha', 'a1')], BLOCKS),
  support: 'Ask 1: 0 of 1; asks 2–3: all',
  versionNumber: 1,
  versionHash: 'a'.repeat(64),
};

test('the hash covers the body, the signatures, the footnotes and the line of support', async () => {
  const changes: Partial<LetterContent>[] = [
    {},
    { dated: '2026-11-25' },
    { body: { type: 'doc', content: [{ type: 'paragraph' }] } },
    { signatures: signatureBlock([reserved('Alpha', 'a1', 'Other words.')], BLOCKS) },
    { signatures: signatureBlock([endorsement('Alpha')], BLOCKS) },
    { support: null },
  ];
  const hashes = await Promise.all(changes.map((more) => letterHash({ ...CONTENT, ...more })));
  expect(new Set(hashes).size).toBe(changes.length);
  expect(await letterHash(structuredClone(CONTENT))).toBe(hashes[0]);
});

test('a verification code is the start of the hash in twelve letters and digits', () => {
  expect(verificationCode('0'.repeat(64))).toBe('0000-0000-0000');
  expect(verificationCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ');
  expect(verificationCode(`${'0'.repeat(13)}41${'f'.repeat(49)}`)).toBe('0000-0000-0021');
});
