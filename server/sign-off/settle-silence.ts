import type { Kysely, Transaction } from 'kysely';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import * as rounds from '#db/sign-off/round.reads.ts';
import * as roundWrites from '#db/sign-off/round.writes.ts';
import { officesUnaware, type SilenceRun, silenceRun } from '#db/sign-off/silence.reads.ts';
import { insertSilenceEnd, pauseSilence } from '#db/sign-off/silence.writes.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  moveDue,
  pausedUntil,
  type SilenceFacts,
  silenceState,
} from '#shared/sign-off/silence.rules.ts';
import { conditionsMet, hasAnswered, standingOf } from '#shared/sign-off/standing.rules.ts';
import { countAtClose } from './count-at-close.ts';
import { tellReservations } from './tell-reservations.ts';
import { type Telling, tellSilence } from './tell-silence.ts';

/** A round by silence with all that its state follows from; undefined where it is run otherwise. */
export async function silenceOf(db: Kysely<Database>, roundId: string, now: Date) {
  const run = await silenceRun(db, roundId);
  if (!run) return undefined;
  const offices = await rounds.decisionsToCount(db, roundId, dayInLondon(now));
  const met = conditionsMet(offices, now);
  const answered = offices.filter(
    (office) => hasAnswered(standingOf(office, now)) || met.includes(office.decisionId ?? ''),
  );
  const unaware = await officesUnaware(db, { roundId, before: run.deadline });
  const facts: SilenceFacts = {
    ...run,
    paused: run.movedFrom !== null,
    ended: run.outcome,
    superseded: run.supersededAt !== null,
    asked: offices.length,
    answered: answered.length,
    unopened: unaware.length,
  };
  return { run, facts, unaware, state: silenceState(facts, now) };
}

/**
 * Puts on record what the end of a round by silence brings, exactly once, however many look at it
 * together: the first holds the position, and the others find it done.
 */
export async function settleSilence(
  trx: Transaction<Database>,
  roundId: string,
  telling: Telling,
): Promise<void> {
  const { at } = telling;
  const seen = await silenceOf(trx, roundId, at);
  if (!seen || !moveDue(seen.facts, at)) return;
  await rounds.lockPosition(trx, seen.run.positionId);
  await rounds.lockRound(trx, roundId);
  const held = await silenceOf(trx, roundId, at);
  const move = held && moveDue(held.facts, at);
  if (!held || !move) return;
  if (move === 'pause') await pause(trx, held, telling);
  else await end(trx, held, telling);
}

type Held = NonNullable<Awaited<ReturnType<typeof silenceOf>>>;

async function pause(trx: Transaction<Database>, { run, unaware }: Held, telling: Telling) {
  const { roundId, deadline } = run;
  const to = pausedUntil(deadline, await bankHolidays(trx));
  await pauseSilence(trx, { roundId, officeIds: unaware, from: deadline, to, at: telling.at });
  await appendLedgerEntry(trx, {
    ...entryOf(run, telling.at),
    type: 'round.silence_paused',
    payload: {
      roundId,
      number: run.number,
      offices: unaware.length,
      from: deadline.toISOString(),
      to: to.toISOString(),
    },
  });
  await tellSilence(trx, run, { kind: 'paused', deadline: to }, telling);
}

/** No objection came: with enough answers the round closes, else it has failed and drafting goes on. */
async function end(trx: Transaction<Database>, { run, facts }: Held, telling: Telling) {
  const { roundId, positionId, number } = run;
  const { asked, answered } = facts;
  const { at } = telling;
  const outcome = moveDue(facts, at) === 'expire' ? 'expired' : 'failed_floor';
  const { counts, released, draftingOpen, silent } = await countAtClose(trx, roundId, at);
  if (outcome === 'expired') await roundWrites.setRoundClosed(trx, roundId, at);
  else await roundWrites.setRoundSuperseded(trx, roundId, at);
  if (outcome === 'failed_floor' || draftingOpen) {
    await roundWrites.setLiveTextLock(trx, positionId, null);
  }
  await insertSilenceEnd(trx, { roundId, outcome, asked, answered, at });
  await appendLedgerEntry(trx, {
    ...entryOf(run, at),
    type: outcome === 'expired' ? 'round.expired' : 'round.floor_failed',
    payload: {
      roundId,
      number,
      outcome,
      asked,
      answered,
      endorsed: counts.endorsed,
      released,
      ...(outcome === 'expired' && { noObjection: silent }),
    },
  });
  await tellSilence(trx, run, { kind: outcome, asked, answered }, telling);
  if (outcome === 'expired') {
    await tellReservations(trx, { roundId, now: at, publicUrl: telling.publicUrl });
  }
}

function entryOf({ positionId }: SilenceRun, at: Date) {
  return { at, actorId: null, officeId: null, positionId };
}

/** Nobody cuts a silence short: it ends by an objection or when its time is up. */
export async function refuseWhileSilent(trx: Transaction<Database>, roundId: string, now: Date) {
  const silence = await silenceOf(trx, roundId, now);
  if (silence && silence.state !== 'express') refuse('silence_runs');
}
