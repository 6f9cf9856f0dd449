/** Every kind of binding event. A kind that is missing here cannot enter the ledger. */
export const LEDGER_EVENTS = [
  'mandate.granted',
  'mandate.ended',
  'position.opened',
  'position.drafters_changed',
  'version.frozen',
  'round.opened',
  'round.closed',
  'round.superseded',
  'decision.recorded',
  'decision.sealed',
  'decision.withdrawn',
  'round.editorial_objection',
  'letter.joined',
  'letter.issued',
  'response.logged',
  'ask.answered',
  'campaign.opened',
  'tactic.logged',
  'outcome.recorded',
] as const;
export type LedgerEventType = (typeof LEDGER_EVENTS)[number];
