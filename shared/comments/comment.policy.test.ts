import { expect, test } from 'vitest';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { canEditComment, canResolveThread, canSeeThread, speaksFor } from './comment.policy.ts';

const position = { coalition: ['a', 'b', 'c'], drafters: ['a', 'b'], reconstructed: false };
const of = (officeId: string): Mandate[] => [{ officeId, role: 'official' }];
const secretariat: Mandate[] = [{ officeId: null, role: 'secretariat' }];

test('a shared thread is seen by the coalition and the secretariat, a private one by its office', () => {
  const sees = (privateTo: string | null) =>
    [of('a'), of('b'), of('outside'), secretariat, []].map((mandates) =>
      canSeeThread(mandates, position, { privateTo }),
    );
  expect(sees(null)).toEqual([true, true, false, true, false]);
  expect(sees('a')).toEqual([true, false, false, false, false]);
  expect(sees('outside')).toEqual([false, false, false, false, false]);
  expect(canSeeThread(of('a'), { ...position, reconstructed: true }, { privateTo: 'a' })).toBe(
    false,
  );
});

test('a shared thread is resolved by its opener, a drafting office or the secretariat', () => {
  const thread = { privateTo: null, openedBy: 'opener' };
  const may = (id: string, mandates: Mandate[]) =>
    canResolveThread({ id, mandates }, position, thread);
  expect(may('opener', of('c'))).toBe(true);
  expect(may('other', of('c'))).toBe(false);
  expect(may('other', of('b'))).toBe(true);
  expect(may('other', secretariat)).toBe(true);
  expect(may('opener', of('outside'))).toBe(false);
});

test('a private thread is resolved by anyone of its office', () => {
  const thread = { privateTo: 'c', openedBy: 'opener' };
  expect(canResolveThread({ id: 'x', mandates: of('c') }, position, thread)).toBe(true);
  expect(canResolveThread({ id: 'x', mandates: of('a') }, position, thread)).toBe(false);
});

test('a writer who has left the office changes its private comments no more', () => {
  const comment = { personId: 'writer', privateTo: 'a', importedAuthor: null };
  expect(canEditComment({ id: 'writer', mandates: of('a') }, position, comment)).toBe(true);
  expect(canEditComment({ id: 'writer', mandates: of('b') }, position, comment)).toBe(false);
});

test('words that came with a file are nobody’s to change', () => {
  const comment = { personId: 'writer', privateTo: null, importedAuthor: 'Jo Smith' };
  expect(canEditComment({ id: 'writer', mandates: of('a') }, position, comment)).toBe(false);
});

test('a comment speaks for the office it is private to, else for one’s own in the coalition', () => {
  const two = [...of('outside'), ...of('b')];
  expect(speaksFor(two, position, null)).toBe('b');
  expect(speaksFor(two, position, 'a')).toBe('a');
  expect(speaksFor(secretariat, position, null)).toBeNull();
});
