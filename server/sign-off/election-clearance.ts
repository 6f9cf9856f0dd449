import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { seatsOn } from '#server/offices/seat-facts.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { ruleOnClearance } from '#shared/sign-off/election-clearance.rules.ts';

type Deciding = { officeId: string; day: string; clearance: string | undefined };

/** Who cleared the decision where the office is in its pre-election period; refused without. */
export async function clearanceFor(
  trx: Transaction<Database>,
  { officeId, day, clearance }: Deciding,
): Promise<string | null> {
  const [seat] = await seatsOn(trx, [officeId], day);
  const ruling = ruleOnClearance(seat?.state ?? 'vacant', clearance);
  return 'refused' in ruling ? refuse(ruling.refused) : ruling.cleared;
}
