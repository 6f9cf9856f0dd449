import type { Viewer } from '#db/engagement/engagement.reads.ts';
import { isSecretariat, type Mandate, officesOf } from '#shared/people/mandate.policy.ts';

/** Through whose eyes the log is read. */
export function viewerOf(mandates: readonly Mandate[]): Viewer {
  return { officeIds: officesOf(mandates), secretariat: isSecretariat(mandates) };
}
