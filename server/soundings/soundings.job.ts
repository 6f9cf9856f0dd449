import type { Kysely } from 'kysely';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import type { Database } from '#db/schema.ts';
import * as reads from '#db/soundings/sounding.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { outcomeDueOn, reminderFrom } from '#shared/soundings/sounding.rules.ts';
import { settleSounding } from './settle-sounding.ts';
import { type Telling, tellSounding } from './tell-soundings.ts';

/** Opens and closes soundings whose hour has come, reminds offices, and asks for outcomes. */
export async function runSoundings(db: Kysely<Database>, telling: Telling): Promise<void> {
  for (const soundingId of await reads.soundingsDue(db, telling.at)) {
    await db.transaction().execute((trx) => settleSounding(trx, soundingId, telling));
  }
  for (const soundingId of await reads.soundingsToRemind(db, telling.at)) {
    await remind(db, soundingId, telling);
  }
  await askForOutcomes(db, telling);
}

/** Under the sounding's lock: an office that answers meanwhile is not reminded. */
function remind(db: Kysely<Database>, soundingId: string, telling: Telling) {
  return db.transaction().execute(async (trx) => {
    const sounding = await settleSounding(trx, soundingId, telling);
    if (sounding?.recorded !== 'open' || telling.at < reminderFrom(sounding.closesAt)) return;
    const responded = await reads.officesResponded(trx, soundingId);
    const officeIds = sounding.officeIds.filter((officeId) => !responded.includes(officeId));
    await tellSounding(trx, sounding, { kind: 'reminder', officeIds }, telling);
  });
}

async function askForOutcomes(db: Kysely<Database>, telling: Telling): Promise<void> {
  const [awaited, holidays] = await Promise.all([
    reads.returnsWithoutOutcome(db),
    bankHolidays(db),
  ]);
  const today = dayInLondon(telling.at);
  const due = awaited.filter(({ sentAt }) => outcomeDueOn(dayInLondon(sentAt), holidays) <= today);
  for (const { soundingId } of due) {
    await db.transaction().execute(async (trx) => {
      const sounding = await reads.lockSounding(trx, soundingId);
      if (sounding?.recorded !== 'returned') return;
      await tellSounding(trx, sounding, { kind: 'outcome_due', officeIds: [null] }, telling);
    });
  }
}
