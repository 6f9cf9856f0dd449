import type { Condition } from './condition.state.ts';

/** An office that would sign, of which party its holder is, and what it waits for; nothing when null. */
export type Willing = { officeId: string; party: string; condition: Condition | null };

/**
 * The largest set of offices whose conditions all hold within it. Conditions are monotone, so it is
 * unique: whoever fails among all fails among fewer. Starts with everyone and leaves out, until
 * nobody is left to leave out; O(n²).
 */
export function largestConsistentSet(willing: readonly Willing[]): Set<string> {
  let signing = [...willing];
  for (;;) {
    const staying = signing.filter((office) => holds(office, signing));
    if (staying.length === signing.length) return new Set(signing.map(({ officeId }) => officeId));
    signing = staying;
  }
}

/** Whether what this office waits for is true of those signing, itself among them. */
export function holds({ party, condition }: Willing, signing: readonly Willing[]): boolean {
  if (condition === null) return true;
  if (condition.kind === 'offices') return signing.length >= condition.count;
  if (condition.kind === 'office') {
    return signing.some(({ officeId }) => officeId === condition.officeId);
  }
  return signing.filter((other) => other.party !== party).length >= condition.count;
}
