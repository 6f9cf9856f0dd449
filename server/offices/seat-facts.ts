import type { Kysely, Transaction } from 'kysely';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { lockSeat, seatFacts } from '#db/offices/seat.reads.ts';
import type { Database } from '#db/schema.ts';
import { notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { type Seat, seatOn } from '#shared/offices/seat.rules.ts';

/** One seat's facts, held until the transaction ends; a 404 where there is no such office. */
export async function holdSeat(trx: Transaction<Database>, officeId: string, at: Date) {
  await lockSeat(trx, officeId);
  const [facts] = await seatFacts(trx, [officeId]);
  if (!facts) notFound();
  return { facts, today: dayInLondon(at), holidays: await bankHolidays(trx) };
}

export type OfficeSeat = Seat & { officeId: string; officeName: string };

/** Where these offices' seats stand on a day, alphabetical by area. */
export async function seatsOn(
  db: Kysely<Database>,
  officeIds: readonly string[],
  day: string,
): Promise<OfficeSeat[]> {
  const [facts, holidays] = await Promise.all([seatFacts(db, officeIds), bankHolidays(db)]);
  return seatsOf(facts, day, holidays);
}

type Facts = Awaited<ReturnType<typeof seatFacts>>;

/** The same, of facts that were read before. */
export function seatsOf(offices: Facts, day: string, holidays: ReadonlySet<string>): OfficeSeat[] {
  return offices.map((facts) => ({
    officeId: facts.officeId,
    officeName: facts.officeName,
    ...seatOn(facts, day, holidays),
  }));
}
