import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { chasesOf } from '#db/sign-off/notice.reads.ts';
import { insertChase } from '#db/sign-off/notice.writes.ts';
import { decisionsToCount, lockRound, positionOfRound } from '#db/sign-off/round.reads.ts';
import { runPosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnChase } from '#shared/sign-off/chase.rules.ts';
import type { chaseInput } from '#shared/sign-off/notice.schema.ts';
import { owesAnswer } from '#shared/sign-off/reminder.rules.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import { isHeard, standingOf } from '#shared/sign-off/standing.rules.ts';
import { tellOffices } from './tell-offices.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Asks for answers that are due. Whom it reached is not said: an office that endorsed on a condition
 * is chased like any other without a reply, and hears nothing.
 */
export async function chase(ctx: Asking, input: z.infer<typeof chaseInput>) {
  const { roundId, officeId } = input;
  const note = input.note || null;
  const found = await positionOfRound(ctx.db, roundId);
  if (!found) notFound();
  const { positionId } = found;
  await runPosition(ctx, positionId);
  await ctx.db.transaction().execute(async (trx) => {
    const round = await lockRound(trx, roundId);
    if (!round) notFound();
    const at = ctx.now();
    const offices = await decisionsToCount(trx, roundId, dayInLondon(at));
    const waiting = offices.filter((office) => !isHeard(standingOf(office, at)));
    const facts = {
      state: roundState(round, at),
      waiting: waiting.map((office) => office.officeId),
      chases: await chasesOf(trx, roundId),
    };
    const ruling = ruleOnChase(facts, officeId, at);
    if ('refused' in ruling) refuse(ruling.refused);

    const owing = waiting.filter((office) => owesAnswer(office, at)).map((each) => each.officeId);
    const { chaseId } = await insertChase(trx, {
      roundId,
      officeId,
      note,
      personId: ctx.person.id,
      at,
    });
    await tellOffices(trx, {
      roundId,
      kind: 'chased',
      officeIds: ruling.chase.filter((id) => owing.includes(id)),
      now: at,
      publicUrl: ctx.installation.publicUrl,
      chase: { byName: ctx.person.name, note },
    });
    await appendLedgerEntry(trx, {
      type: 'round.chased',
      at,
      actorId: ctx.person.id,
      officeId: null,
      positionId,
      payload: { chaseId, roundId, chasedOfficeId: officeId },
    });
  });
}
