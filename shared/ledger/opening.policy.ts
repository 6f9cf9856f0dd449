import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import type { LedgerEventType } from './ledger-event.state.ts';

type Entry = {
  type: string;
  office: string | null;
  payload: Record<string, unknown> | null;
};

/** What concerns a position as a whole: everybody who sees the position may read it in full. */
const OF_THE_POSITION: ReadonlySet<string> = new Set<LedgerEventType>([
  'position.opened',
  'position.drafters_changed',
  'position.marked',
  'version.frozen',
  'round.opened',
  'round.closed',
  'round.superseded',
  'round.silence_paused',
  'round.expired',
  'round.floor_failed',
  'letter.issued',
  'letter.published',
  'letter.taken_down',
  'letter.sent',
  'response.logged',
  'ask.answered',
  'commitment.recorded',
  'commitment.reported',
]);

/** Who holds a mayoralty is a public fact, and so is what is known of its elections. */
const PUBLIC_FACTS: ReadonlySet<string> = new Set<LedgerEventType>([
  'seat.election_called',
  'seat.vacated',
  'seat.filled',
  'calendar.holiday_added',
  'calendar.pause_added',
  'calendar.removed',
  'seat.term_corrected',
]);

/** What one office does in the sight of all; its payload stays its own and the secretariat's. */
const DONE_IN_SIGHT: ReadonlySet<string> = new Set<LedgerEventType>([
  'decision.recorded',
  'decision.withdrawn',
  'round.editorial_objection',
  'round.silence_objected',
  'round.broken',
  'letter.joined',
  'letter.adopted',
  'letter.distanced',
  'commitment.reported',
  'commitment.confirmed',
  'commitment.contested',
]);

/** Whose a sealed decision is stands in what its entry commits to, and nowhere else. */
function sealedOf({ type, payload }: Entry): string | null {
  const office = type === 'decision.sealed' ? payload?.['officeId'] : null;
  return typeof office === 'string' ? office : null;
}

/**
 * Whether somebody who sees the position may be shown that there is this entry of it, as the
 * ledger's page shows it. To other offices a kind that is not named here is not there.
 */
export function canSeeEntry(mandates: readonly Mandate[], entry: Entry): boolean {
  const { type, office } = entry;
  if (isSecretariat(mandates) || PUBLIC_FACTS.has(type)) return true;
  const sealed = sealedOf(entry);
  if (sealed !== null) return worksFor(mandates, sealed);
  if (office === null) return OF_THE_POSITION.has(type);
  return DONE_IN_SIGHT.has(type) || worksFor(mandates, office);
}

/** Whether they may also read what it commits to; of an unnamed kind, its own office alone. */
export function canOpenEntry(mandates: readonly Mandate[], entry: Entry): boolean {
  const { type, office } = entry;
  if (PUBLIC_FACTS.has(type)) return true;
  const sealed = sealedOf(entry);
  if (sealed !== null) return worksFor(mandates, sealed);
  if (office === null) return OF_THE_POSITION.has(type) || isSecretariat(mandates);
  if (worksFor(mandates, office)) return true;
  return DONE_IN_SIGHT.has(type) && isSecretariat(mandates);
}

/** A receipt is for the office it is about, and for the secretariat where it may read it in full. */
export function canHaveReceipt(mandates: readonly Mandate[], entry: Entry): boolean {
  return (entry.office ?? sealedOf(entry)) !== null && canOpenEntry(mandates, entry);
}
