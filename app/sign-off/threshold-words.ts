import { listWords } from '#app/positions/position-words.ts';
import type { Threshold } from '#shared/sign-off/threshold.rules.ts';

/** "The letter goes when at least 3 offices sign." Names of offices by their ids. */
export function thresholdWords(threshold: Threshold, names: ReadonlyMap<string, string>): string {
  if (threshold.kind === 'all') return 'The letter goes when every office asked signs.';
  if (threshold.kind === 'named') {
    const offices = threshold.officeIds.map((officeId) => names.get(officeId) ?? officeId);
    return `The letter goes when ${listWords(offices)} sign${offices.length === 1 ? 's' : ''}, whoever else does.`;
  }
  const { count } = threshold;
  return `The letter goes when at least ${count} office${count === 1 ? ' signs' : 's sign'}.`;
}
