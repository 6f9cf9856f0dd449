import { type ClearanceStep, clearanceSteps } from '#db/clearance/clearance.reads.ts';
import { type BoardRow, boardRows } from '#db/sign-off/decision.reads.ts';
import { type RoundWithText, roundWithText } from '#db/sign-off/round.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canClear, canPrepare, canSeeClearance } from '#shared/clearance/clearance.policy.ts';
import {
  clearanceState,
  currentSteps,
  decidedWithoutClearance,
  earlierPreparation,
  movesFrom,
  preparationOf,
} from '#shared/clearance/clearance.rules.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { recordedState } from '#shared/sign-off/round.rules.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';
import { isDecided, standingOf } from '#shared/sign-off/standing.rules.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/**
 * How each of this person's offices that is asked comes to its decision in the newest round. That
 * the position may be seen has been asked before.
 */
export async function clearancePage({ db, now, person }: Asking, positionId: string) {
  const { mandates } = person;
  const officeIds = officesOf(mandates).filter((officeId) => canSeeClearance(mandates, officeId));
  if (officeIds.length === 0) return [];
  const round = await roundWithText(db, { positionId, roundNumber: undefined });
  if (!round) return [];
  const at = now();
  const [rows, steps] = await Promise.all([
    boardRows(db, round.id, dayInLondon(at)),
    clearanceSteps(db, { positionId, officeIds }),
  ]);
  return rows
    .filter(({ officeId }) => officeIds.includes(officeId))
    .map((row) => {
      const own = steps.filter(({ officeId }) => officeId === row.officeId);
      return chainOnPage({ row, steps: own, round, mandates }, at);
    });
}

type Shown = {
  row: BoardRow;
  steps: readonly ClearanceStep[];
  round: RoundWithText;
  mandates: readonly Mandate[];
};

function chainOnPage({ row, steps, round, mandates }: Shown, now: Date) {
  const { officeId, officeName, decidedAt } = row;
  const decided = isDecided(standingOf(row, now));
  const chain = { steps, versionHash: round.versionHash };
  const state = clearanceState({ ...chain, decided });
  const running = recordedState(round) === 'open' && now < round.deadline;
  const moves = running ? movesFrom(state) : [];
  const clearing = canClear(mandates, officeId, round.positionId);
  return {
    roundId: round.id,
    officeId,
    officeName,
    state,
    steps: currentSteps(chain).map(onPage),
    preparation: onPageOrNull(preparationOf(chain)),
    /** What was prepared on an earlier version, to start from; it does not count for this one. */
    earlier: onPageOrNull(earlierPreparation(chain)),
    skipped: decided && decidedAt !== null && decidedWithoutClearance(chain, decidedAt),
    canPrepare: moves.includes('prepare') && canPrepare(mandates, officeId),
    canClear: moves.includes('clear') && clearing,
    canReturn: moves.includes('return') && clearing,
    canDecide: canDecideFor(mandates, officeId, round.positionId),
  };
}

function onPageOrNull(step: ClearanceStep | null) {
  return step && onPage(step);
}

function onPage({ id, kind, name, note, choice, reservations, at, versionNumber }: ClearanceStep) {
  return { stepId: id, kind, name, note, choice, reservations, at, versionNumber };
}
