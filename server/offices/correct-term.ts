import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { recordedTerms } from '#db/offices/term-correction.reads.ts';
import { insertTermCorrection } from '#db/offices/term-correction.writes.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { correctTermInput } from '#shared/offices/seat.schema.ts';
import { ruleOnCorrectingTerm } from '#shared/offices/term-correction.rules.ts';
import { bringBackRights, endRights, endTerm } from './end-term.ts';
import { appendSeatEntry, mayRecord, type Recording } from './seat-entry.ts';
import { holdSeat } from './seat-facts.ts';

type Correction = z.infer<typeof correctTermInput>;

/**
 * Corrects how a term was recorded: its mayor's name, title and party, or its first day. What it said
 * before stays readable, and what was signed in the old words keeps them.
 */
export function correctTerm(ctx: Recording, input: Correction) {
  mayRecord(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now();
    const { officeId, source, ...now } = input;
    await holdSeat(trx, officeId, at);
    const ruling = ruleOnCorrectingTerm(await recordedTerms(trx, officeId), now);
    if ('refused' in ruling) refuse(ruling.refused);
    const { personName, styledName, title, party, startsOn } = ruling.was;
    const made = { ...now, was: { personName, styledName, title, party, startsOn }, source };
    const by = { recordedBy: ctx.person.id, recordedAt: at };
    const correctionId = await insertTermCorrection(trx, { ...made, ...by });
    const payload = { correctionId, ...made };
    await appendSeatEntry(ctx, trx, { type: 'seat.term_corrected', officeId, at, payload });
    if (ruling.ending) {
      const { holderId } = ruling.ending;
      const { reElected } = ruling.was;
      const moved = { officeId, holderId, before: startsOn, endsOn: now.startsOn, source, at };
      await moveEnd(ctx, trx, { ...moved, reElected });
    }
    return { correctionId };
  });
}

type MovedEnd = {
  officeId: string;
  holderId: string;
  before: string;
  endsOn: string;
  source: string;
  at: Date;
  reElected: boolean;
};

/**
 * The end of the term before moves with the beginning of this one. Rights that had not ended by now
 * end on the new day; somebody re-elected never lost any.
 */
async function moveEnd(ctx: Recording, trx: Transaction<Database>, moved: MovedEnd) {
  await bringBackRights(ctx, trx, moved);
  const sooner = moved.endsOn < moved.before && moved.before > dayInLondon(moved.at);
  if (sooner && !moved.reElected) await endRights(ctx, trx, moved);
  await endTerm(ctx, trx, { ...moved, howEnded: 'poll' });
}
