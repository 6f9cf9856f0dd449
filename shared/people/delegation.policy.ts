import { isSecretariat, type Mandate, worksFor } from './mandate.policy.ts';

/** The mayor gives and takes back; the secretariat writes down what a mayor gave or took on paper. */
export function canDelegate(mandates: readonly Mandate[], officeId: string): boolean {
  return (
    isSecretariat(mandates) || mandates.some((m) => m.officeId === officeId && m.role === 'holder')
  );
}

/** Who decides in a mayor's name is for the office and the secretariat to know. */
export function canSeeDelegations(mandates: readonly Mandate[], officeId: string): boolean {
  return isSecretariat(mandates) || worksFor(mandates, officeId);
}
