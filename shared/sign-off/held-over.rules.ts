import { addDays, type Day } from '#shared/calendar/working-day.rules.ts';

/** How long a successor has to adopt or refuse what a predecessor decided; then it lapses. */
export const HELD_OVER_DAYS = 28;

const DAY_MS = 86_400_000;

type HeldOver = {
  /** Unconditional, or its condition was met. */
  counts: boolean;
  standing: boolean;
  superseded: boolean;
  letterIssued: boolean;
  decidedFor: string;
  holderId: string | null;
  /** The day the holder of today took office. */
  holderSince: Day | null;
};

export type HeldOverRefusal =
  | 'decision_not_standing'
  | 'round_superseded'
  | 'letter_sent'
  | 'no_holder'
  | 'not_held_over'
  | 'condition_ended'
  | 'held_over_lapsed';

/** The last day on which a new mayor may adopt what a predecessor decided. */
export function lapsesAfter(holderSince: Day): Day {
  return addDays(holderSince, HELD_OVER_DAYS);
}

/** How many days are left to answer, 0 on the last; null while there is no mayor to answer. */
export function daysLeft(holderSince: Day | null, today: Day): number | null {
  if (holderSince === null) return null;
  return (Date.parse(lapsesAfter(holderSince)) - Date.parse(today)) / DAY_MS;
}

/** Whether the mayor of today may adopt or refuse this decision of a predecessor. */
export function ruleOnHeldOver(
  decision: HeldOver,
  today: Day,
): { holderId: string } | { refused: HeldOverRefusal } {
  if (decision.superseded) return { refused: 'round_superseded' };
  if (!decision.standing) return { refused: 'decision_not_standing' };
  if (decision.letterIssued) return { refused: 'letter_sent' };
  if (decision.holderId === null) return { refused: 'no_holder' };
  if (decision.holderId === decision.decidedFor) return { refused: 'not_held_over' };
  if (!decision.counts) return { refused: 'condition_ended' };
  const lapsed = decision.holderSince !== null && today > lapsesAfter(decision.holderSince);
  return lapsed ? { refused: 'held_over_lapsed' } : { holderId: decision.holderId };
}
