import type { Transaction } from 'kysely';
import { holdMandates, listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'now'> & { person: Caller };
type Asked = {
  officeId: string;
  position: Parameters<typeof canSeePosition>[1] & { positionId: string };
};

/**
 * In what right this person decides for the office now, and when now is. It is held until the
 * transaction ends: whoever would end it waits, and whoever ended it while this waited is heard.
 */
export async function rightToDecide(
  { person, now }: Asking,
  trx: Transaction<Database>,
  { officeId, position }: Asked,
) {
  await holdMandates(trx, person.id);
  const at = now();
  const mandates = await listMandates(trx, person.id, at);
  const capacity = capacityFor(mandates, officeId, position.positionId);
  const had = capacityFor(person.mandates, officeId, position.positionId);
  if (!capacity && had && canSeePosition(person.mandates, position)) refuse('right_ended');
  if (!canSeePosition(mandates, position)) notFound();
  if (!capacity) forbid('not_your_decision');
  return { capacity, at };
}
