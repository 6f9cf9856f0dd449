import { type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** Who was shown a text, and the offices this person decides for today. */
export type Reader = { personId: string; decidesFor: readonly string[] };

/** What one has read is one's own; what a mayor or delegate has read is also their office's to know. */
export function canSeeReading(
  asking: { id: string; mandates: readonly Mandate[] },
  { personId, decidesFor }: Reader,
): boolean {
  if (personId === asking.id) return true;
  return decidesFor.some((officeId) => worksFor(asking.mandates, officeId));
}
