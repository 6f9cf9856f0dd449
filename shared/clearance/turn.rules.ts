import type { Mandate } from '#shared/people/mandate.policy.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';
import { canClear, canPrepare } from './clearance.policy.ts';
import type { StepKind } from './clearance.state.ts';

/** The last step an office took on the text it is asked about, and whether this person took it. */
export type LastStep = { kind: StepKind; mine: boolean };

export type Turn = 'decide' | 'clear' | 'prepare' | 'prepare_anew';

/**
 * What an office that is asked wants of one of its people now; null where it is a colleague's turn.
 * Whoever decides may at every step, and is never told to wait.
 */
export function turnOf(
  mandates: readonly Mandate[],
  { officeId, positionId }: { officeId: string; positionId: string },
  last: LastStep | null,
): Turn | null {
  if (canDecideFor(mandates, officeId, positionId)) return 'decide';
  if (last?.kind === 'prepared') return canClear(mandates, officeId, positionId) ? 'clear' : null;
  if (last?.kind === 'cleared' || !canPrepare(mandates, officeId)) return null;
  if (last?.kind === 'returned') return last.mine ? null : 'prepare_anew';
  return 'prepare';
}
