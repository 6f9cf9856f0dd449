import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { seatFacts, seatRecords } from '#db/offices/seat.reads.ts';
import { termCorrections } from '#db/offices/term-correction.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRecordSeat } from '#shared/offices/office.policy.ts';
import { lastTerm, pendingElections, seatOn, termOn } from '#shared/offices/seat.rules.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Where one office's seat stands today, what is recorded of it, and what could be recorded now. */
export async function seatPage({ db, now, person }: Asking, officeId: string) {
  const today = dayInLondon(now());
  const [[facts], records, corrections, holidays] = await Promise.all([
    seatFacts(db, [officeId]),
    seatRecords(db, officeId),
    termCorrections(db, officeId),
    bankHolidays(db),
  ]);
  if (!facts) notFound();
  const pending = pendingElections(facts, today, holidays);
  const last = lastTerm(facts.terms);
  return {
    ...seatOn(facts, today, holidays),
    styledName: termOn(facts.terms, today)?.styledName ?? null,
    /** Who takes office on a day to come. */
    next: last && last.startsOn > today ? last : null,
    records: { ...records, corrections },
    recording: canRecordSeat(person.mandates)
      ? {
          today,
          mayorTitle: facts.mayorTitle,
          last: last ?? null,
          called: pending.filter(({ electionId }) => electionId !== null),
          held: pending.filter(({ electionId, pollOn }) => electionId !== null && pollOn <= today),
        }
      : null,
  };
}
