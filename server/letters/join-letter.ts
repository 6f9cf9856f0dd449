import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { letterToJoin, lockLetter } from '#db/letters/letter.reads.ts';
import { insertJoining } from '#db/letters/letter.writes.ts';
import { holdMandates, listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { withProof } from '#server/people/prove-act.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { addendumHash, ruleOnJoining } from '#shared/letters/joining.rules.ts';
import { signatureLine } from '#shared/letters/letter.rules.ts';
import type { JoinInput } from '#shared/letters/letter.schema.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import { capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
type Proving = Asking & Pick<Context, 'installation'>;

/**
 * An office of the coalition signs the very letter that went, in a dated addendum with a hash of
 * its own. The letter itself never changes.
 */
export function joinLetter(ctx: Proving, { proof, ...input }: JoinInput) {
  return withProof(ctx, proof, async (trx, prove) => {
    const { letterId, officeId } = input;
    const { letter, capacity, holderId, joinedAt } = await ruleOnJoiningNow(ctx, trx, input);
    const joinedOn = dayInLondon(joinedAt);
    const proved = await prove(actOfJoining(input));
    const { letterHash, positionId, area, holderStyledName } = letter;
    const deciderName = ctx.person.name;
    const line = signatureLine({ capacity, deciderName, holderStyledName: holderStyledName ?? '' });
    const hash = await addendumHash({ letterHash, area, line, joinedOn });
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
      payload: { ...joining, ...proved, personId: ctx.person.id, joinedOn },
    });
    return { addendumHash: hash, line, joinedOn };
  });
}

type Joining = Omit<JoinInput, 'proof'>;

export function actOfJoining({ letterId, officeId, readHash: letterHash }: Joining): Act {
  return { act: 'join', letterId, officeId, letterHash };
}

/** Says whether the office may join as things stand in this transaction, with its letter held. */
export async function ruleOnJoiningNow(ctx: Asking, trx: Transaction<Database>, input: Joining) {
  const { letterId, officeId, readHash } = input;
  await lockLetter(trx, letterId);
  await holdMandates(trx, ctx.person.id);
  const joinedAt = ctx.now();
  const letter = await letterToJoin(trx, { letterId, officeId, day: dayInLondon(joinedAt) });
  const mandates = await listMandates(trx, ctx.person.id, joinedAt);
  if (!letter || !canSeePosition(mandates, letter)) notFound();
  const capacity = capacityFor(mandates, officeId, letter.positionId);
  if (!capacity) forbid('not_your_decision');
  const ruling = ruleOnJoining({ ...letter, readHash, officeId });
  if ('refused' in ruling) refuse(ruling.refused);
  return { letter, capacity, holderId: ruling.holderId, joinedAt };
}
