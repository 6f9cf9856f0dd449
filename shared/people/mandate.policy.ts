/**
 * What a person may be for an office; only `secretariat` belongs to no office. Whoever is a delegate
 * is one by a delegation; the other roles are given by the secretariat.
 */
export const ROLES = ['secretariat', 'official', 'chief_executive', 'delegate', 'holder'] as const;
export type Role = (typeof ROLES)[number];
export const GIVEN_ROLES = ['secretariat', 'official', 'chief_executive', 'holder'] as const;

/** One thing a person may do now. Mandates that have ended are never handed to a policy. */
export type Mandate = {
  officeId: string | null;
  role: Role;
  /** For pages alone; no policy asks for it. */
  officeName?: string | null;
  /** Of a delegate for named positions: the only ones they decide on. */
  positions?: readonly string[] | null;
};

export function isSecretariat(mandates: readonly Mandate[]): boolean {
  return mandates.some((m) => m.role === 'secretariat');
}

export function worksFor(mandates: readonly Mandate[], officeId: string): boolean {
  return mandates.some((m) => m.officeId === officeId);
}

/** The offices a person works for, without repeats. */
export function officesOf(mandates: readonly Mandate[]): string[] {
  return [...new Set(mandates.flatMap((m) => (m.officeId ? [m.officeId] : [])))];
}
