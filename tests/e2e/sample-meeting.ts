import type { Page } from 'playwright-core';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { call } from './api.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** A meeting of three offices a week from now, with an own item on its agenda and an action. */
export async function aMeetingWithPapers(secretariat: Page): Promise<string> {
  await secretariat.goto('/');
  const plan = {
    forumId: 'uk-mayors',
    strand: 'policy_leads',
    move: 'plan',
    day: dayInLondon(new Date(Date.now() + WEEK_MS)),
    startsAt: '10:00',
    endsAt: '11:30',
    place: 'Leeds Civic Hall, and online',
    source: null,
    officeIds: ['greater-manchester', 'tees-valley', 'west-yorkshire'],
  };
  const { meetingId } = await call<{ meetingId: string }>(
    secretariat,
    'mutation',
    'meetings.plan',
    plan,
  );
  for (const words of ['An example item for the pictures', 'Another example item']) {
    await call(secretariat, 'mutation', 'meetings.addOwnItem', { meetingId, words });
  }
  const action = { meetingId, what: 'Send the example figures', dueOn: plan.day };
  await call(secretariat, 'mutation', 'actions.record', { ...action, officeId: 'west-yorkshire' });
  await call(secretariat, 'mutation', 'actions.record', { ...action, officeId: null });
  return meetingId;
}
