import { expect, test } from 'vitest';
import { refuseMarking } from './marking.rules.ts';
import { MARKINGS } from './marking.state.ts';

test('every marking leads to every other while nothing is public; to itself it does not', () => {
  for (const was of MARKINGS) {
    for (const marking of MARKINGS) {
      const refusal = was === marking ? 'marking_unchanged' : null;
      expect(refuseMarking({ was, marking, isPublic: false })).toBe(refusal);
    }
  }
});

test('what is public is marked OFFICIAL at most', () => {
  const asked = { was: 'none', isPublic: true } as const;
  expect(refuseMarking({ ...asked, marking: 'official' })).toBeNull();
  expect(refuseMarking({ ...asked, marking: 'official_sensitive' })).toBe('marked_while_public');
});
