import type { z } from 'zod';
import { consolidation, officesThatAnswered, outcomesOf } from '#db/soundings/return.reads.ts';
import { insertOutcome, insertReturn } from '#db/soundings/return.writes.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { sendReturnInput, soundingOutcomeInput } from '#shared/soundings/sounding.schema.ts';
import { heldToRun } from './draft-sounding.ts';
import { refuseMove, takeStep } from './take-step.ts';
import { tellingOf, tellSounding } from './tell-soundings.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/** Records that the return has gone, exactly as it was cleared, and keeps what went. */
export function sendReturn(
  ctx: Asking,
  { soundingId, consolidationId }: z.infer<typeof sendReturnInput>,
) {
  const { db, now, person, installation } = ctx;
  return db.transaction().execute(async (trx) => {
    const sounding = await heldToRun(ctx, trx, soundingId);
    const { recorded: from, officeIds } = sounding;
    refuseMove(from, 'send');
    const cleared = await consolidation(trx, consolidationId);
    if (!cleared || sounding.consolidationId !== consolidationId) refuse('return_changed');
    const { content, contentHash: returnHash } = cleared;
    const by = { personId: person.id, at: now() };
    await insertReturn(trx, { soundingId, consolidationId, content, returnHash, ...by });
    const telling = tellingOf(installation, by.at);
    await tellSounding(trx, sounding, { kind: 'returned', officeIds }, telling);
    const payload = { consolidationId, returnHash };
    await takeStep(trx, { soundingId, from, move: 'send', ...by, payload });
  });
}

/** What government did with the return; there may be more than one such thing. */
export function recordSoundingOutcome(
  ctx: Asking,
  { soundingId, happenedOn, words, source }: z.infer<typeof soundingOutcomeInput>,
) {
  const { db, now, person, installation } = ctx;
  return db.transaction().execute(async (trx) => {
    const sounding = await heldToRun(ctx, trx, soundingId);
    const { recorded: from } = sounding;
    refuseMove(from, 'record_outcome');
    const by = { personId: person.id, at: now() };
    if (happenedOn > dayInLondon(by.at)) refuse('outcome_in_future');
    const outcome = { soundingId, happenedOn, words, source, ...by };
    const soundingOutcomeId = await insertOutcome(trx, outcome);
    const officeIds = await officesThatAnswered(trx, soundingId);
    const number = (await outcomesOf(trx, soundingId)).length;
    const telling = tellingOf(installation, by.at);
    await tellSounding(trx, sounding, { kind: 'outcome', officeIds, number }, telling);
    const payload = { soundingOutcomeId, happenedOn, words, source };
    await takeStep(trx, { soundingId, from, move: 'record_outcome', ...by, payload });
  });
}
