import { expect, test } from 'vitest';
import type { Cell, StanceMatrix } from '#shared/coalition/cell.state.ts';
import { weighCoalitions } from './weigh-coalitions.ts';

/** A matrix in which every coalition differs from every other: what takes longest. */
function largest(offices: number, weight = 1): StanceMatrix {
  const places = Array.from({ length: offices }, (_, place) => place);
  const wording = (own: boolean): Cell[] => ['support', 'support', own ? 'red_line' : 'support'];
  return {
    offices: places.map((place) => ({ people: place, party: null, region: null })),
    asks: places.map(() => ({ weight })),
    cells: places.map((office) => places.map((ask) => wording(ask === office))),
    mustHaves: places.map((office) => ({ office, ask: 0, level: 1 })),
    links: [],
  };
}

const PATIENCE_MS = 60_000;

test('what takes too long is ended', async () => {
  expect(await weighCoalitions(largest(20), 'ann', 1)).toEqual({ refused: 'explorer_too_slow' });
});

test('while coalitions are weighed the server goes on', async () => {
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 5);
  const weighing = await weighCoalitions(largest(20), 'ann', PATIENCE_MS);
  clearInterval(heart);
  expect(weighing).toHaveProperty('weighed');
  expect(beats).toBeGreaterThan(3);
});

test('a newer question of the same person ends the older; another person’s goes on', async () => {
  const older = weighCoalitions(largest(20, 6), 'ann', PATIENCE_MS);
  const others = weighCoalitions(largest(4, 2), 'bob', PATIENCE_MS);
  const newer = weighCoalitions(largest(4, 3), 'ann', PATIENCE_MS);
  expect(await older).toEqual({ refused: 'explorer_busy' });
  expect(await newer).toHaveProperty('weighed');
  expect(await others).toHaveProperty('weighed');
});

test('the same matrix is weighed once', async () => {
  const once = await weighCoalitions(largest(3, 4), 'ann', PATIENCE_MS);
  const again = await weighCoalitions(largest(3, 4), 'bob', PATIENCE_MS);
  expect(once).toHaveProperty('weighed.pessimistic');
  expect('weighed' in again && again.weighed).toBe('weighed' in once && once.weighed);
});

test('beyond two at once, a third person is asked to wait', async () => {
  const first = weighCoalitions(largest(4, 7), 'ann', PATIENCE_MS);
  const second = weighCoalitions(largest(4, 8), 'bob', PATIENCE_MS);
  expect(await weighCoalitions(largest(3, 5), 'cat', PATIENCE_MS)).toEqual({
    refused: 'explorer_busy',
  });
  await Promise.all([first, second]);
});
