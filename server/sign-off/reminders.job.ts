import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { officesAsked, roundsNearDeadline, roundsNowOpening } from '#db/sign-off/notice.reads.ts';
import { decisionsToCount, lockRound } from '#db/sign-off/round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { dueReminder, owesAnswer } from '#shared/sign-off/reminder.rules.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import { tellOffices } from './tell-offices.ts';

type Reminding = { db: Kysely<Database>; now: () => Date; publicUrl: string };

/** Tells offices that their round has opened, and reminds those that have not decided. */
export async function remindOffices(reminding: Reminding): Promise<void> {
  const { db, now } = reminding;
  for (const { roundId } of await roundsNowOpening(db, now()))
    await tellOpening(reminding, roundId);
  for (const round of await roundsNearDeadline(db, now())) {
    if (dueReminder(round, now()) !== null) await remind(reminding, round);
  }
}

function tellOpening({ db, now, publicUrl }: Reminding, roundId: string) {
  return db.transaction().execute(async (trx) => {
    const round = await lockRound(trx, roundId);
    const at = now();
    if (!round || roundState(round, at) !== 'open') return;
    const officeIds = await officesAsked(trx, roundId);
    await tellOffices(trx, { roundId, kind: 'opened', officeIds, now: at, publicUrl });
  });
}

type Round = Awaited<ReturnType<typeof roundsNearDeadline>>[number];

/** Under the round's lock: an office that decides meanwhile is not reminded, nor a closed round's. */
function remind({ db, now, publicUrl }: Reminding, round: Round) {
  const { roundId } = round;
  return db.transaction().execute(async (trx) => {
    const locked = await lockRound(trx, roundId);
    const at = now();
    const hoursBefore = dueReminder(round, at);
    if (!locked || hoursBefore === null || roundState(locked, at) !== 'open') return;
    const offices = await decisionsToCount(trx, roundId, dayInLondon(at));
    const officeIds = offices
      .filter((office) => owesAnswer(office, at))
      .map(({ officeId }) => officeId);
    const telling = { roundId, officeIds, hoursBefore, now: at, publicUrl };
    await tellOffices(trx, { ...telling, kind: 'reminder' });
  });
}
