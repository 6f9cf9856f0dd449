import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { officeName } from '#db/offices/office.reads.ts';
import type { Database } from '#db/schema.ts';
import { insertWithdrawal } from '#db/sign-off/decision.writes.ts';
import { coSigners } from '#db/sign-off/notice.reads.ts';
import { withProof } from '#server/people/prove-act.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { refuse } from '#server/trpc/trpc.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import type { provenWithdrawalInput } from '#shared/sign-off/round.schema.ts';
import { ruleOnWithdrawal } from '#shared/sign-off/withdrawal.rules.ts';
import { holdDecision } from './own-decision.ts';
import { ledgerEvent } from './record-decision.ts';
import { tellOffices } from './tell-offices.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Takes back what an office said, as a dated entry. Nobody else's decision is touched, and a letter
 * that has gone stays as it went.
 */
export function withdraw(ctx: Asking, input: z.infer<typeof provenWithdrawalInput>) {
  const { decisionId, reason = null } = input;
  return withProof(ctx, input.proof, async (trx, prove) => {
    const held = await holdDecision(ctx, trx, decisionId);
    const { officeId, positionId, capacity, at: withdrawnAt } = held;
    const ruling = ruleOnWithdrawal(held);
    if ('refused' in ruling) refuse(ruling.refused);
    const proved = await prove({ act: 'withdraw', decisionId, reason } satisfies Act);
    const personId = ctx.person.id;
    const made = { personId, holderId: ruling.holderId, capacity, reason };
    await insertWithdrawal(trx, { decisionId, ...made, withdrawnAt });
    const { afterLetter } = ruling;
    if (afterLetter) await tellCoSigners(ctx, trx, { ...held, withdrawnAt });
    const entry = await appendLedgerEntry(trx, {
      ...ledgerEvent('decision.withdrawn', { sealed: held.sealed, personId, officeId }),
      at: withdrawnAt,
      positionId,
      payload: { withdrawnDecisionId: decisionId, officeId, ...made, ...proved, afterLetter },
    });
    return { withdrawnAt, afterLetter, entry };
  });
}

type Withdrawn = { roundId: string; officeId: string; withdrawnAt: Date };

/** Whoever stands under the same letter, and the secretariat. */
async function tellCoSigners(
  { installation }: Asking,
  trx: Transaction<Database>,
  { roundId, officeId, withdrawnAt }: Withdrawn,
) {
  const signed = await coSigners(trx, roundId);
  await tellOffices(trx, {
    roundId,
    kind: 'withdrawn',
    officeIds: [...signed.filter((id) => id !== officeId), null],
    now: withdrawnAt,
    publicUrl: installation.publicUrl,
    withdrawn: await officeName(trx, officeId),
  });
}
