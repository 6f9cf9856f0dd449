import type { Transaction } from 'kysely';
import { standingTermEnd } from '#db/offices/seat.reads.ts';
import { insertTermEnd } from '#db/offices/seat.writes.ts';
import type { Database } from '#db/schema.ts';
import { bringBackDeciders } from '#server/people/bring-back-deciders.ts';
import { endDeciders } from '#server/people/end-deciders.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Ending } from '#shared/offices/seat.state.ts';
import { endingWords } from '#shared/offices/seat-words.rules.ts';
import { rightsComeBack } from '#shared/offices/term-correction.rules.ts';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import { appendSeatEntry, type Recording } from './seat-entry.ts';

type EndedTerm = {
  officeId: string;
  holderId: string;
  endsOn: string;
  howEnded: Ending;
  source: string;
  at: Date;
};

/** Ends a term, in place of what was recorded of its end before, if anything was. */
export async function endTerm(ctx: Recording, trx: Transaction<Database>, term: EndedTerm) {
  const { officeId, holderId, endsOn, howEnded, source, at } = term;
  const replaces = (await standingTermEnd(trx, holderId))?.termEndId ?? null;
  const ended = { holderId, endedOn: endsOn, howEnded, source, replaces };
  const by = { recordedBy: ctx.person.id, recordedAt: at };
  const termEndId = await insertTermEnd(trx, { ...ended, ...by, words: endingWords(howEnded) });
  const payload = { termEndId, officeId, ...ended };
  await appendSeatEntry(ctx, trx, { type: 'seat.vacated', officeId, at, payload });
  return termEndId;
}

type Ended = {
  officeId: string;
  /** Whose term ends; null where the seat was vacant already. */
  holderId: string | null;
  endsOn: string;
  at: Date;
};

/**
 * With a term end the rights of whoever decided for the office, from that day on or at once. Call it
 * before the end is recorded: a delegation that is over with its term is not found to be ended.
 */
export function endRights(
  { person }: Recording,
  trx: Transaction<Database>,
  { endsOn, ...ended }: Ended,
) {
  const from = firstMoment(endsOn, ended.at);
  return endDeciders(trx, { ...ended, from, actorId: person.id });
}

/** What ended because a term did goes on, where that end is corrected from `before` to a later day. */
export async function bringBackRights(
  { person }: Recording,
  trx: Transaction<Database>,
  moved: Ended & { holderId: string; before: string | null },
) {
  const { before, endsOn, officeId, holderId, at } = moved;
  if (!rightsComeBack({ before, endsOn, today: dayInLondon(at) })) return;
  const until = londonMoment(endsOn, '00:00');
  await bringBackDeciders(trx, { officeId, holderId, until, at, actorId: person.id });
}

/** When a day begins in London; what has begun already begins now. */
function firstMoment(day: string, now: Date): Date {
  const begins = londonMoment(day, '00:00');
  return begins < now ? now : begins;
}
