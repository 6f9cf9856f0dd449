import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { reservedDecisions } from '#db/sign-off/reservation.reads.ts';
import { decisionsToCount } from '#db/sign-off/round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { mayGoFrom, shownFrom } from '#shared/sign-off/reservation.rules.ts';
import { isCoSigning } from '#shared/sign-off/standing.rules.ts';
import { tellOffices } from './tell-offices.ts';

type Telling = {
  roundId: string;
  /** Of one that was just decided; else all are told of that others can read from this moment. */
  decisionId?: string;
  now: Date;
  publicUrl: string;
};

/**
 * Tells the other offices that sign, and the secretariat, of reservations that others can read from
 * this moment. What is kept until the round closes is told of then, and not before.
 */
export async function tellReservations(trx: Transaction<Database>, telling: Telling) {
  const { roundId, decisionId, now, publicUrl } = telling;
  const day = dayInLondon(now);
  const standing = await reservedDecisions(trx, [roundId], day);
  const reserved = standing.filter((each) => isShownNow(each, { decisionId, now }));
  const until = reserved.flatMap((each) => mayGoFrom(each) ?? []).toSorted((a, b) => +b - +a)[0];
  if (!until) return;
  const offices = await decisionsToCount(trx, roundId, day);
  const closed = reserved.some(({ round }) => round.closedAt !== null);
  const signing = offices.filter(
    (office) => isCoSigning(office, now) && (office.counts || !closed),
  );
  const alone = reserved.length === 1 ? reserved[0]?.officeId : undefined;
  const officeIds = signing.map(({ officeId }) => officeId).filter((id) => id !== alone);
  const names = reserved.map(({ officeName }) => officeName);
  await tellOffices(trx, {
    roundId,
    kind: 'reserved',
    officeIds: [...officeIds, null],
    now,
    publicUrl,
    reserved: { offices: names, until },
  });
}

type Reserved = Awaited<ReturnType<typeof reservedDecisions>>[number];

/** As a round closes, only what was kept until then is new to anybody. */
function isShownNow(
  reserved: Reserved,
  { decisionId, now }: { decisionId: string | undefined; now: Date },
): boolean {
  if (!reserved.counts || !isCoSigning(reserved, now)) return false;
  if (shownFrom(reserved)?.getTime() !== now.getTime()) return false;
  if (decisionId !== undefined) return reserved.decisionId === decisionId;
  return reserved.kept === (reserved.round.closedAt !== null);
}
