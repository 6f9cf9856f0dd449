import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** The library is there for everybody with a mandate; a draft in it has its own gate. */
export function canOpenLibrary(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** A draft is read by its office alone; not by the secretariat. The gate in SQL says the same. */
export function canReadPractice(
  mandates: readonly Mandate[],
  { officeId, shared }: { officeId: string | null; shared: boolean },
): boolean {
  if (officeId !== null && worksFor(mandates, officeId)) return true;
  return shared && mandates.length > 0;
}

/** Whoever works for an office writes what it did. A practice of the record is nobody's to change. */
export function canWritePractice(mandates: readonly Mandate[], officeId: string | null): boolean {
  return officeId !== null && worksFor(mandates, officeId);
}

/** An office speaks for itself alone. */
export function canAdoptFor(mandates: readonly Mandate[], officeId: string): boolean {
  return worksFor(mandates, officeId);
}

/** What government did is recorded by one hand for all, and policies to watch are named by it. */
export function canRecordForAll(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** An office records its own value; the secretariat the national one, and any office's. */
export function canRecordValue(mandates: readonly Mandate[], officeId: string | null): boolean {
  return isSecretariat(mandates) || (officeId !== null && worksFor(mandates, officeId));
}
