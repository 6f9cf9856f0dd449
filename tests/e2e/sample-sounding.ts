import type { Page } from 'playwright-core';
import { call } from './api.ts';
import { personWho, type TestBrowser } from './browser.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

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

type Answer = { officeId: string; attribution: 'named' | 'by_type' | 'anonymous' };

/** What an office answers to the sample's only question. */
export async function answerSounding(
  browser: TestBrowser,
  soundingId: string,
  { officeId, attribution }: Answer,
) {
  const official = await browser.windowOf(personWho('official', officeId));
  const words = [`Cost holds back ${officeId}.`];
  const answer = { soundingId, officeId, response: 'answered', words, attribution };
  await call(official, 'mutation', 'soundings.answer', answer);
  await official.context().close();
}

/** A calendar day, as a date field takes it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
