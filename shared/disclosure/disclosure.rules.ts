import type { Day } from '#shared/calendar/working-day.rules.ts';

export type RequestRefusal = 'request_in_future' | 'dates_reversed' | 'request_asks_nothing';

export type RequestScope = {
  positionId?: string | undefined;
  words?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

/** Why a request may not be logged; null when it may. One without any scope would ask for everything. */
export function ruleOnRequest(
  { receivedOn, positionId, words, from, to }: RequestScope & { receivedOn: Day },
  today: Day,
): RequestRefusal | null {
  if (receivedOn > today) return 'request_in_future';
  if (from && to && to < from) return 'dates_reversed';
  return positionId || words || from || to ? null : 'request_asks_nothing';
}
