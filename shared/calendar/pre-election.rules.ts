import { type Day, workingDaysBefore } from './working-day.rules.ts';

const NOTICE = 25;
const NOTICE_IN_LONDON = 30;

/**
 * The latest day on which notice of a mayoral poll may be published, and so the latest start of
 * that area's pre-election period; the real notice may come earlier.
 */
export function latestPreElectionStart(
  officeId: string,
  poll: Day,
  holidays: ReadonlySet<Day>,
): Day {
  return workingDaysBefore(
    poll,
    officeId === 'greater-london' ? NOTICE_IN_LONDON : NOTICE,
    holidays,
  );
}
