import { addWorkingDays, type Day } from '#shared/calendar/working-day.rules.ts';

/**
 * The longest reply target of any department, from the Cabinet Office's Guide to Handling
 * Correspondence. It is a convention for letters from MPs and the public; no law sets a time for
 * mayors' letters, so the day it leads to is only ever *expected*.
 */
export const GENERAL_REPLY_TARGET = 20;

/** What a reply is expected by, and whose target that rests on; no department: the general one. */
export type ReplyTarget = { workingDays: number; departmentName: string | null };

/** The shortest published target of the departments addressed, where it is below the general one. */
export function replyTarget(
  departments: readonly { name: string; replyTargetWorkingDays: number | null }[],
): ReplyTarget {
  let target: ReplyTarget = { workingDays: GENERAL_REPLY_TARGET, departmentName: null };
  for (const { name, replyTargetWorkingDays: days } of departments) {
    if (days !== null && days < target.workingDays) {
      target = { workingDays: days, departmentName: name };
    }
  }
  return target;
}

/** Day 1 is the first working day after the day the letter came; `daysOff` do not count. */
export function expectedBy(received: Day, target: ReplyTarget, daysOff: ReadonlySet<Day>): Day {
  return addWorkingDays(received, target.workingDays, daysOff);
}

/** "20 working days, the general target for government correspondence". */
export function replyTargetWords({ workingDays, departmentName }: ReplyTarget): string {
  return departmentName === null
    ? `${workingDays} working days, the general target for government correspondence`
    : `${workingDays} working days, the target published by ${departmentName}`;
}
