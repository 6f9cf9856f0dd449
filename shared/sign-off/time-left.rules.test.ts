import { expect, test } from 'vitest';
import { timeLeftWords } from './time-left.rules.ts';

test('time left is said in the two largest units that matter', () => {
  const deadline = new Date('2026-11-27T12:00:00Z');
  const said = ['25T08:00', '26T11:59', '26T12:00', '27T08:40', '27T11:00', '27T11:59', '27T12:00'];
  const words = said.map((at) => timeLeftWords(deadline, new Date(`2026-11-${at}:00Z`)));
  expect(words).toEqual([
    '2 days 4 hours',
    '1 day',
    '1 day',
    '3 hours 20 minutes',
    '1 hour',
    '1 minute',
    null,
  ]);
});
