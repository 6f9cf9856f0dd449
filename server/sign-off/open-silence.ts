import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { seatFacts } from '#db/offices/seat.reads.ts';
import type { Database } from '#db/schema.ts';
import { coalitionOffices } from '#db/sign-off/round.reads.ts';
import { brokenBefore } from '#db/sign-off/silence.reads.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { electionDuring } from '#shared/offices/seat.rules.ts';
import { deadlineWarnings } from '#shared/sign-off/round.rules.ts';
import type { openRoundInput } from '#shared/sign-off/round.schema.ts';
import { ruleOnSilence } from '#shared/sign-off/silence.rules.ts';

type Opening = z.infer<typeof openRoundInput>;

/**
 * Whom a round asks and whom it leaves out: vacant seats, and under silence also areas before an
 * election, whose offices only words can bind. Under silence also from when it runs.
 */
export async function officesToAsk(trx: Transaction<Database>, opening: Opening, now: Date) {
  const { positionId, procedure, deadline } = opening;
  const offices = await coalitionOffices(trx, positionId, dayInLondon(now));
  const opensAt = opening.opensAt ?? now;
  const holidays = await bankHolidays(trx);
  const silent = procedure === 'silence';
  const seats = await seatFacts(
    trx,
    offices.map(({ officeId }) => officeId),
  );
  const days = { from: dayInLondon(opensAt), until: dayInLondon(deadline) };
  const unbound = silent ? seats.filter((facts) => electionDuring(facts, days, holidays)) : [];
  const onlyWordsBind = new Set(unbound.map(({ officeId }) => officeId));
  const isAsked = (office: (typeof offices)[number]) =>
    office.holderStyledName !== null && !onlyWordsBind.has(office.officeId);
  const asked = offices.filter(isAsked);
  const leftOut = offices.filter((office) => !isAsked(office));
  const seatsAsked = seats.filter(({ officeId }) =>
    asked.some((each) => each.officeId === officeId),
  );
  const warnings = deadlineWarnings(deadline, seatsAsked, holidays);
  if (!silent) return { asked, leftOut, warnings, runsFrom: null };
  const before = await brokenBefore(trx, positionId);
  const ruling = ruleOnSilence({ opensAt, deadline, brokenBefore: before }, holidays);
  if ('refused' in ruling) refuse(ruling.refused);
  return { asked, leftOut, warnings, runsFrom: ruling.from };
}
