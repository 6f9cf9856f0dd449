import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { insertDecision, type NewDecision } from '#db/sign-off/decision.writes.ts';
import type { Proved } from '#server/people/prove-act.ts';

type Recording = NewDecision & {
  positionId: string;
  /** The holder's name as letters print it, on the day. */
  holder: string | null;
  /** Whose decision it is stays out of the ledger's open part until the round closes. */
  sealed: boolean;
  /** What a passkey signed, so that the office's receipt carries it. */
  assertion?: Proved['assertion'];
};

/** Writes a decision and its ledger entry, which holds everything the decision binds. */
export async function recordDecision(
  trx: Transaction<Database>,
  { positionId, holder, sealed, assertion = null, ...decision }: Recording,
) {
  const { decisionId } = await insertDecision(trx, decision);
  const { decidedAt, finalAt, personId, officeId } = decision;
  const { decidedAt: _at, ...binding } = decision;
  const entry = await appendLedgerEntry(trx, {
    ...ledgerEvent('decision.recorded', { sealed, personId, officeId }),
    at: decidedAt,
    positionId,
    payload: {
      decisionId,
      electionClearance: null,
      ...binding,
      finalAt: finalAt?.toISOString() ?? null,
      holder,
      assertion,
    },
  });
  return { decisionId, entry };
}

type Deciding = { sealed: boolean; personId: string; officeId: string };

/** Nobody reads from the ledger whose decision a sealed one is, before the round closes. */
export function ledgerEvent(
  type: 'decision.recorded' | 'decision.withdrawn',
  { sealed, personId, officeId }: Deciding,
) {
  if (sealed) return { type: 'decision.sealed' as const, actorId: null, officeId: null };
  return { type, actorId: personId, officeId };
}
