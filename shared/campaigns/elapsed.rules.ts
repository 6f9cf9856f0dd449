import { type Day, workingDaysBetween } from '#shared/calendar/working-day.rules.ts';
import type { TacticKind } from './tactic.state.ts';

export type Elapsed = { from: Day; to: Day; workingDays: number };

type Step = { kind: TacticKind; happened: string | null };

/**
 * Working days from the start of a joint campaign to the first decision of government after it.
 * It is a count of days alone: no letter from mayors has a reply time in law. Null where the record
 * gives a month and no day, or no later decision.
 */
export function startToDecision(
  campaign: { joint: boolean; started: string },
  steps: readonly Step[],
  holidays: ReadonlySet<Day>,
): Elapsed | null {
  const from = campaign.started;
  if (!campaign.joint || !isDay(from)) return null;
  const [to] = steps
    .flatMap(({ kind, happened }) => (kind === 'government_decision' && happened ? [happened] : []))
    .filter((happened) => isDay(happened) && happened > from)
    .toSorted();
  return to ? { from, to, workingDays: workingDaysBetween(from, to, holidays) } : null;
}

function isDay(date: string): boolean {
  return date.length === '2023-04-17'.length;
}
