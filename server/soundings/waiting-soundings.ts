import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { soundingList } from '#db/soundings/sounding.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { outcomeDueOn, soundingState } from '#shared/soundings/sounding.rules.ts';
import { soundingsWaitingFor } from '#shared/soundings/waiting.rules.ts';
import { soundingSightOf } from './sounding-page.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** The soundings that wait for this person, for the home page. */
export async function waitingSoundings({ db, now, person: { mandates } }: Asking) {
  const at = now();
  const [rows, holidays] = await Promise.all([
    soundingList(db, soundingSightOf(mandates), at),
    bankHolidays(db),
  ]);
  const known = rows.map((row) => ({
    ...row,
    state: soundingState(row, at),
    outcomeDueOn: row.sentAt && outcomeDueOn(dayInLondon(row.sentAt), holidays),
  }));
  return soundingsWaitingFor(mandates, known, dayInLondon(at));
}
