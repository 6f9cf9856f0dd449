import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { letterToJoin, lockLetter } from '#db/letters/letter.reads.ts';
import { insertJoining } from '#db/letters/letter.writes.ts';
import { holdMandates, listMandates } from '#db/people/mandate.reads.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { addendumHash, ruleOnJoining } from '#shared/letters/joining.rules.ts';
import { signatureLine } from '#shared/letters/letter.rules.ts';
import type { JoinInput } from '#shared/letters/letter.schema.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/**
 * An office of the coalition signs the very letter that went, in a dated addendum with a hash of
 * its own. The letter itself never changes.
 */
export function joinLetter(ctx: Asking, { letterId, officeId, readHash }: JoinInput) {
  return ctx.db.transaction().execute(async (trx) => {
    await lockLetter(trx, letterId);
    await holdMandates(trx, ctx.person.id);
    const joinedAt = ctx.now();
    const joinedOn = dayInLondon(joinedAt);
    const letter = await letterToJoin(trx, { letterId, officeId, day: joinedOn });
    const mandates = await listMandates(trx, ctx.person.id, joinedAt);
    if (!letter || !canSeePosition(mandates, letter)) notFound();
    const capacity = capacityFor(mandates, officeId, letter.positionId);
    if (!capacity) forbid('not_your_decision');
    const ruling = ruleOnJoining({ ...letter, readHash, officeId });
    if ('refused' in ruling) refuse(ruling.refused);
    const { letterHash, positionId, area, holderStyledName } = letter;
    const deciderName = ctx.person.name;
    const line = signatureLine({ capacity, deciderName, holderStyledName: holderStyledName ?? '' });
    const hash = await addendumHash({ letterHash, area, line, joinedOn });
    const { holderId } = ruling;
    const joining = {
      letterId,
      officeId,
      holderId,
      capacity,
      letterHash,
      addendumHash: hash,
      line,
    };
    await insertJoining(trx, { ...joining, personId: ctx.person.id, joinedAt });
    await appendLedgerEntry(trx, {
      type: 'letter.joined',
      at: joinedAt,
      actorId: ctx.person.id,
      officeId,
      positionId,
      payload: { ...joining, personId: ctx.person.id, joinedOn },
    });
    return { addendumHash: hash, line, joinedOn };
  });
}
