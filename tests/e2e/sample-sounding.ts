import type { Page } from 'playwright-core';
import { call } from './api.ts';

const HOUR_MS = 3_600_000;

export const SOUNDED = [
  'west-yorkshire',
  'south-yorkshire',
  'greater-manchester',
  'liverpool-city-region',
  'west-midlands',
];

/** A sounding that is open to five offices and closes in 49 hours. */
export async function aSounding(secretariat: Page): Promise<string> {
  await secretariat.goto('/');
  const { soundingId } = await call<{ soundingId: string }>(
    secretariat,
    'mutation',
    'soundings.draft',
    {
      title: 'Skills for retrofit',
      department: 'Department for Education',
      post: 'Deputy director, adult skills',
      official: '',
      background: 'The department reviews its adult skills fund and asks what holds colleges back.',
      audience: 'The adult skills team and its minister',
      questions: ['What stops colleges in your area from teaching retrofit?'],
      officeIds: SOUNDED,
      offered: 'named',
      opensAt: null,
      closesAt: new Date(Date.now() + 49 * HOUR_MS),
    },
  );
  await call(secretariat, 'mutation', 'soundings.open', { soundingId });
  return soundingId;
}
