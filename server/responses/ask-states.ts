import type { ReplyCalendar } from '#db/government/bank-holiday.reads.ts';
import { type AskRow, recordedAnswers } from '#db/responses/ask.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { askState } from '#shared/responses/ask.rules.ts';
import { ageInDays, postClocks } from '#shared/responses/ask-clock.rules.ts';

/** Asks with where each stands at a moment, its whole age in days and the clock of each post. */
export function withStates(rows: readonly AskRow[], calendar: ReplyCalendar, moment: Date) {
  const today = dayInLondon(moment);
  return rows.map(({ clock, firstAskedOn, ...ask }) => ({
    ...ask,
    firstAskedOn,
    ageInDays: ageInDays(firstAskedOn, today),
    clocks: postClocks(clock, calendar.daysOff),
    now: askState({ clock, answers: recordedAnswers(ask) }, today, calendar),
  }));
}
