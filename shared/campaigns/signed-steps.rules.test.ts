import { expect, test } from 'vitest';
import { signedSteps, stepsByOffice } from './signed-steps.rules.ts';

const announced = {
  signatoryCount: null,
  signatories: [{ officeId: 'greater-manchester' }, { officeId: 'west-yorkshire' }],
};
const counted = { signatoryCount: 4, signatories: [] };
const decided = { signatoryCount: null, signatories: [] };
const kept = { signatoryCount: null, signatories: [{ officeId: 'west-yorkshire' }] };

test('each office has the numbers of its own steps, and a count alone names nobody', () => {
  const steps = signedSteps([announced, decided, counted, kept]);
  expect(steps).toEqual([announced, counted, kept]);
  expect([...stepsByOffice(steps)]).toEqual([
    ['greater-manchester', [1]],
    ['west-yorkshire', [1, 3]],
  ]);
});
