import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { insertStep } from '#db/soundings/sounding.writes.ts';
import { refuse } from '#server/trpc/trpc.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { ruleOnMove } from '#shared/soundings/sounding.rules.ts';
import type { SoundingMove, SoundingState } from '#shared/soundings/sounding.state.ts';

const EVENTS: Record<SoundingMove, LedgerEventType> = {
  open: 'sounding.opened',
  close: 'sounding.closed',
  consolidate: 'sounding.consolidated',
  clear: 'sounding.cleared',
  send: 'sounding.returned',
  record_outcome: 'sounding.outcome_recorded',
};

type Step = {
  soundingId: string;
  from: SoundingState;
  move: SoundingMove;
  /** Null where time makes the move. */
  personId: string | null;
  at: Date;
  /** What the entry commits to beside the step itself. */
  payload?: Record<string, unknown>;
};

/** Refuses a move that the table does not have. */
export function refuseMove(from: SoundingState, move: SoundingMove): SoundingState {
  const ruling = ruleOnMove(from, move);
  if ('refused' in ruling) refuse(ruling.refused);
  return ruling.to;
}

/** Makes a move and appends its entry, which is why it comes last in a transaction. */
export async function takeStep(
  trx: Transaction<Database>,
  { soundingId, from, move, personId, at, payload = {} }: Step,
): Promise<SoundingState> {
  const state = refuseMove(from, move);
  const soundingStepId = await insertStep(trx, { soundingId, move, state, personId, at });
  await appendLedgerEntry(trx, {
    type: EVENTS[move],
    at,
    actorId: personId,
    officeId: null,
    positionId: null,
    payload: { ...payload, soundingId, soundingStepId, state },
  });
  return state;
}
