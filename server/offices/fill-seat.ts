import type { z } from 'zod';
import { insertHolder, type NewHolder } from '#db/offices/seat.writes.ts';
import { refuse } from '#server/trpc/trpc.ts';
import type { fillSeatInput } from '#shared/offices/seat.schema.ts';
import { ruleOnFilling } from '#shared/offices/seat-record.rules.ts';
import { endRights, endTerm } from './end-term.ts';
import { appendSeatEntry, mayRecord, type Recording } from './seat-entry.ts';
import { holdSeat } from './seat-facts.ts';

type Outcome = z.infer<typeof fillSeatInput>;

/**
 * Records whom an election put into office. Every outcome begins a new term, of the same person
 * too: what was decided in the term before is held over until it is adopted. Somebody who was
 * re-elected keeps their own mandate and those of whom they named; another's end.
 */
export function fillSeat(ctx: Recording, input: Outcome) {
  mayRecord(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now();
    const { officeId, startsOn } = input;
    const seat = await holdSeat(trx, officeId, at);
    const reElected = input.outcome === 're_elected';
    const ruling = ruleOnFilling(seat, { ...input, reElected });
    if ('refused' in ruling) refuse(ruling.refused);
    const { follows } = ruling;
    const leaving = follows?.endsOn === null ? follows.holderId : null;
    const ended = { officeId, endsOn: startsOn, at };
    if (!reElected) await endRights(ctx, trx, { ...ended, holderId: leaving });
    if (leaving !== null) {
      const { source } = input;
      await endTerm(ctx, trx, { ...ended, holderId: leaving, source, howEnded: 'poll' });
    }
    const term = termOf(input, follows);
    const holderId = await insertHolder(trx, { ...term, asOf: seat.today });
    const payload = { holderId, follows: follows?.holderId ?? null, ...term };
    await appendSeatEntry(ctx, trx, { type: 'seat.filled', officeId, at, payload });
    return { holderId, styledName: term.styledName };
  });
}

type Named = Pick<NewHolder, 'personName' | 'styledName' | 'title' | 'party'>;

/** Somebody re-elected keeps the name and title of the term before. */
function termOf(input: Outcome, follows: Named | undefined): Omit<NewHolder, 'asOf'> {
  const { officeId, startsOn, source, electionId: electedIn } = input;
  const holder = input.outcome === 'new_holder' ? input : follows;
  if (!holder) refuse('nobody_re_elected');
  const { personName, styledName, title, party } = holder;
  const reElected = input.outcome === 're_elected';
  return {
    officeId,
    personName,
    styledName,
    title,
    party,
    startsOn,
    source,
    electedIn,
    reElected,
  };
}
