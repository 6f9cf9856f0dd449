import { expect, test } from 'vitest';
import { publicationState, ruleOnPublication } from './publication.rules.ts';
import { PUBLICATION_STATES, PUBLICATION_STEPS } from './publication.state.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const UNMARKED = { marking: 'none', letterMarking: 'none' } as const;
const LATER = new Date('2026-11-25T00:01:00Z');

test('an embargo ends by itself, at its very moment', () => {
  const step = { step: 'published' as const, publicFrom: LATER };
  expect(publicationState(undefined, NOW)).toBe('unpublished');
  expect(publicationState(step, NOW)).toBe('embargoed');
  expect(publicationState(step, LATER)).toBe('public');
  expect(publicationState({ step: 'taken_down', publicFrom: null }, LATER)).toBe('taken_down');
});

const ALLOWED = [
  'unpublished published',
  'embargoed published',
  'embargoed taken_down',
  'public taken_down',
  'taken_down published',
];

test('what the table does not allow is refused, whatever is asked', () => {
  for (const state of PUBLICATION_STATES) {
    for (const step of PUBLICATION_STEPS) {
      const allowed = ALLOWED.includes(`${state} ${step}`);
      const refusal = allowed ? null : 'publication_not_possible';
      expect(ruleOnPublication(state, { step, ...UNMARKED }, NOW)).toBe(refusal);
    }
  }
});

test('an embargo lies ahead', () => {
  const asked = { step: 'published', ...UNMARKED, embargoUntil: NOW } as const;
  expect(ruleOnPublication('unpublished', asked, NOW)).toBe('embargo_past');
  expect(ruleOnPublication('unpublished', { ...asked, embargoUntil: LATER }, NOW)).toBeNull();
});

test('a letter of a position marked OFFICIAL-SENSITIVE is not published, and can be taken down', () => {
  const sensitive = { ...UNMARKED, marking: 'official_sensitive' } as const;
  const official = { ...UNMARKED, marking: 'official' } as const;
  expect(ruleOnPublication('unpublished', { step: 'published', ...sensitive }, NOW)).toBe(
    'published_while_sensitive',
  );
  expect(ruleOnPublication('public', { step: 'taken_down', ...sensitive }, NOW)).toBeNull();
  expect(ruleOnPublication('unpublished', { step: 'published', ...official }, NOW)).toBeNull();
});

test('a letter that went out marked OFFICIAL-SENSITIVE stays so, however its position is marked since', () => {
  const sent = { marking: 'none', letterMarking: 'official_sensitive' } as const;
  expect(ruleOnPublication('unpublished', { step: 'published', ...sent }, NOW)).toBe(
    'letter_sensitive',
  );
});
