import { expect, test } from 'vitest';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { printedAddendum } from './addendum.rules.ts';

test('an addendum names the letter it belongs to, and who joined or withdrew on which day', () => {
  const letter = {
    title: 'Keep bus fares at £2',
    dated: '2026-11-24',
    letterHash: '0123456789abcdef'.repeat(4),
    verificationCode: 'ABCD-EFGH-JKMN',
    demonstration: false,
  };
  const office = { officeId: 'tees-valley', area: 'Tees Valley', line: 'A, Mayor of Tees Valley' };

  const { body, caution } = printedAddendum(letter, [
    {
      ...office,
      kind: 'joined',
      at: new Date('2026-11-30T10:00:00Z'),
      addendumHash: 'a'.repeat(64),
    },
    {
      ...office,
      kind: 'withdrew',
      at: new Date('2026-12-01T23:30:00Z'),
      addendumHash: null,
    },
  ]);

  const said = body.map((node) => plainText(node)).join('\n');
  expect(caution).toBeNull();
  expect(said).toContain('The letter of 24 November 2026 stands as it was sent.');
  expect(said).toContain('30 November 2026: A, Mayor of Tees Valley, joined the letter.');
  expect(said).toContain('1 December 2026: A, Mayor of Tees Valley, withdrew its signature.');
});
