import type { Role } from '#shared/people/mandate.policy.ts';
import {
  type DecisionMade,
  type DecisionRefusal,
  refuseReservations,
} from '#shared/sign-off/decision.rules.ts';
import { type RoundDates, recordedState, ruleOnMove } from '#shared/sign-off/round.rules.ts';
import {
  type ClearanceMove,
  type ClearanceState,
  MOVES,
  type StepKind,
} from './clearance.state.ts';

/** Of a note for the mayor, and of a remark on it, in characters. */
export const NOTE_LENGTH = 2_000;

export type Step = { id: string; kind: StepKind; versionHash: string; at: Date };

/** An office's steps on a position, oldest first, and the text its round asks about now. */
type Steps<Taken extends Step> = { steps: readonly Taken[]; versionHash: string };

/** The steps taken on this very text: what was prepared on another needs preparing anew. */
export function currentSteps<Taken extends Step>({ steps, versionHash }: Steps<Taken>): Taken[] {
  return steps.filter((step) => step.versionHash === versionHash);
}

/** What stands to be cleared or decided: the newest preparation on this text. */
export function preparationOf<Taken extends Step>(steps: Steps<Taken>): Taken | null {
  return currentSteps(steps).findLast(({ kind }) => kind === 'prepared') ?? null;
}

/** The newest preparation of all, where it was on another text: a start for preparing anew. */
export function earlierPreparation<Taken extends Step>(chain: Steps<Taken>): Taken | null {
  const newest = chain.steps.findLast(({ kind }) => kind === 'prepared');
  return newest && newest.versionHash !== chain.versionHash ? newest : null;
}

export function clearanceState(chain: Steps<Step> & { decided: boolean }): ClearanceState {
  return chain.decided ? 'decided' : (currentSteps(chain).at(-1)?.kind ?? 'none');
}

/** Whether a decision was made before it was cleared: for the office's own record. */
export function decidedWithoutClearance(chain: Steps<Step>, decidedAt: Date): boolean {
  const steps = chain.steps.filter(({ at }) => at <= decidedAt);
  return clearanceState({ ...chain, steps, decided: false }) !== 'cleared';
}

export type Chain = Steps<Step> & {
  round: RoundDates & { clauseIds: readonly string[] };
  asked: boolean;
  decided: boolean;
};

export type NextStep =
  | ({ move: 'prepare' } & Pick<DecisionMade, 'readHash' | 'choice' | 'reservations'>)
  | { move: 'clear' | 'return'; preparationId: string };

export type StepRefusal =
  | DecisionRefusal
  | 'nothing_prepared'
  | 'preparation_changed'
  | 'cleared_already'
  | 'returned_already';

const STANDING_IN_THE_WAY: Record<ClearanceState, StepRefusal> = {
  none: 'nothing_prepared',
  prepared: 'preparation_changed',
  cleared: 'cleared_already',
  returned: 'returned_already',
  decided: 'already_decided',
};

/** Whether this step may be taken now, and where it leads. */
export function ruleOnStep(
  chain: Chain,
  next: NextStep,
  now: Date,
): { to: StepKind } | { refused: StepRefusal } {
  const refused = refuseRound(chain, now) ?? refuseContent(chain, next);
  if (refused) return { refused };
  const from = clearanceState(chain);
  const to = MOVES[from][next.move];
  return to ? { to } : { refused: STANDING_IN_THE_WAY[from] };
}

/** An office may prepare before the round opens, and until its deadline. */
function refuseRound({ round, asked }: Chain, now: Date): StepRefusal | null {
  const state = recordedState(round);
  const move = ruleOnMove(state, 'decide');
  if ('refused' in move) return move.refused;
  if (!asked) return 'office_not_asked';
  return now >= round.deadline ? 'deadline_passed' : null;
}

function refuseContent(chain: Chain, next: NextStep): StepRefusal | null {
  if (next.move === 'prepare') {
    if (next.readHash !== chain.versionHash) return 'version_differs';
    return refuseReservations(next, chain.round.clauseIds);
  }
  const standing = preparationOf(chain);
  return standing && standing.id !== next.preparationId ? 'preparation_changed' : null;
}

/** The moves that lead on from a state, for the page; the rule has the last word. */
export function movesFrom(state: ClearanceState): ClearanceMove[] {
  return Object.keys(MOVES[state]) as ClearanceMove[];
}

export type Colleague = { personId: string; role: Role };

/** Whose turn it is after a step: nobody is told of their own. */
export function whoIsNext<Person extends Colleague>(
  { kind, by, preparedBy }: { kind: StepKind; by: string; preparedBy: string | null },
  people: readonly Person[],
): Person[] {
  const others = people.filter(({ personId }) => personId !== by);
  if (kind === 'returned') return once(others.filter(({ personId }) => personId === preparedBy));
  const deciders = others.filter(({ role }) => role === 'holder' || role === 'delegate');
  if (kind === 'cleared') return once(deciders);
  const clearing = others.filter(({ role }) => role === 'chief_executive');
  return once(clearing.length > 0 ? clearing : deciders);
}

function once<Person extends Colleague>(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}
