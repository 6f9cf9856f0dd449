import type { Condition } from '#shared/sign-off/condition.state.ts';

/** "if at least 5 offices sign"; names of offices by their ids. */
export function conditionWords(condition: Condition, names: ReadonlyMap<string, string>): string {
  if (condition.kind === 'office') {
    return `if ${names.get(condition.officeId) ?? condition.officeId} signs`;
  }
  const { count } = condition;
  const offices = count === 1 ? '1 office' : `${count} offices`;
  const sign = count === 1 ? 'signs' : 'sign';
  if (condition.kind === 'offices') return `if at least ${offices} ${sign}, your own included`;
  return `if at least ${offices} whose mayor is of another party ${sign}`;
}
