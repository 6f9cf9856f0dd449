import { expect, test } from 'vitest';
import { mayGoFrom, shownFrom, waitingFor } from './reservation.rules.ts';

const at = (moment: string) => new Date(`${moment}:00Z`);
const DECIDED = at('2026-11-24T10:00');
const CLOSED = at('2026-11-26T12:00');
const plain = {
  decidedAt: DECIDED,
  finalAt: null,
  kept: false,
  round: { opensAt: null, closedAt: null },
};

test('others read a reservation from the decision on, but what is kept only from the close', () => {
  const kept = { ...plain, kept: true };
  expect(shownFrom(plain)).toEqual(DECIDED);
  expect(shownFrom(kept)).toBeNull();
  expect(mayGoFrom(kept)).toBeNull();
  expect(shownFrom({ ...kept, round: { opensAt: null, closedAt: CLOSED } })).toEqual(CLOSED);
});

test('what was adopted after a sealed round closed is shown from then', () => {
  const adopted = { ...plain, decidedAt: at('2026-11-27T09:00'), kept: true };
  const round = { opensAt: null, closedAt: CLOSED };
  expect(shownFrom({ ...adopted, round })).toEqual(at('2026-11-27T09:00'));
});

test('what is carried into a round that opens later is shown as it opens', () => {
  const round = { opensAt: at('2026-11-25T09:00'), closedAt: null };
  expect(shownFrom({ ...plain, round })).toEqual(at('2026-11-25T09:00'));
});

test('what is provisional lets the letter go 24 hours after it is final', () => {
  expect(mayGoFrom(plain)).toEqual(at('2026-11-25T10:00'));
  expect(mayGoFrom({ ...plain, finalAt: at('2026-11-25T17:00') })).toEqual(at('2026-11-26T17:00'));
});

test('a letter waits for the last reservation, to the moment', () => {
  const reserved = [
    { ...plain, officeId: 'tees-valley' },
    { ...plain, officeId: 'west-yorkshire', decidedAt: at('2026-11-24T15:00') },
  ];
  const until = at('2026-11-25T15:00');
  expect(waitingFor(reserved, at('2026-11-25T09:59'))).toEqual({
    until,
    officeIds: ['tees-valley', 'west-yorkshire'],
  });
  expect(waitingFor(reserved, at('2026-11-25T10:00'))).toEqual({
    until,
    officeIds: ['west-yorkshire'],
  });
  expect(waitingFor(reserved, new Date(until.getTime() - 1))?.until).toEqual(until);
  expect(waitingFor(reserved, until)).toBeNull();
  expect(waitingFor([], DECIDED)).toBeNull();
});
