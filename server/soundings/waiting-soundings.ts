import { soundingList } from '#db/soundings/sounding.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';
import { outcomeDueOn, soundingState } from '#shared/soundings/sounding.rules.ts';
import { soundingsWaitingFor } from '#shared/soundings/waiting.rules.ts';
import { soundingSightOf } from './sounding-page.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** The soundings that wait for this person, for the home page. */
export async function waitingSoundings(
  { db, now, person: { mandates } }: Asking,
  holidays: ReadonlySet<Day>,
) {
  const at = now();
  const rows = await soundingList(db, soundingSightOf(mandates), at);
  const known = rows.map((row) => ({
    ...row,
    state: soundingState(row, at),
    outcomeDueOn: row.sentAt && outcomeDueOn(dayInLondon(row.sentAt), holidays),
  }));
  return soundingsWaitingFor(mandates, known, dayInLondon(at));
}
