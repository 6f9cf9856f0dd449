import type { AppLoadContext } from '@remix-run/node';
import { runAction } from '#app/forms/run-action.ts';
import { clearInput, prepareInput, returnInput } from '#shared/clearance/clearance.schema.ts';
import { decisionOf, type Typed } from './read-decision.ts';

/** What is prepared, cleared or returned inside the office; null for anything else. */
export async function takeStep(
  form: FormData,
  typed: Typed,
  clearance: AppLoadContext['api']['clearance'],
) {
  const intent = form.get('intent');
  const { roundId, officeId, readHash, note, remark } = typed;
  if (intent === 'prepare') {
    const { choice, reservations } = decisionOf(typed);
    const prepared = { roundId, officeId, readHash, choice, reservations, note };
    return runAction(prepareInput, prepared, clearance.prepare);
  }
  const answer = { roundId, officeId, remark, preparationId: form.get('preparationId') };
  if (intent === 'clear') return runAction(clearInput, answer, clearance.clear);
  if (intent === 'send-back') return runAction(returnInput, answer, clearance.sendBack);
  return null;
}
