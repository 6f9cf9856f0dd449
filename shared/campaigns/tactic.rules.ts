import { OTHERS_DOING, type TacticKind } from './tactic.state.ts';

export type TacticRefusal =
  | 'day_in_future'
  | 'signed_by_others'
  | 'not_in_coalition'
  | 'no_holder_that_day';

export type LoggedTactic = {
  kind: TacticKind;
  happened: string;
  officeIds: readonly string[];
};

/** What government or others did has no signatories; ours are signed within the coalition. */
export function ruleOnTactic(
  tactic: LoggedTactic,
  coalition: readonly string[] | null,
  today: string,
): { allowed: true } | { refused: TacticRefusal } {
  if (tactic.happened > today) return { refused: 'day_in_future' };
  if (OTHERS_DOING.includes(tactic.kind) && tactic.officeIds.length > 0) {
    return { refused: 'signed_by_others' };
  }
  if (coalition && tactic.officeIds.some((officeId) => !coalition.includes(officeId))) {
    return { refused: 'not_in_coalition' };
  }
  return { allowed: true };
}
