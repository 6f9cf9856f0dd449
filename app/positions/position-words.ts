import type { PositionState } from '#shared/positions/position.state.ts';

/** What a state is called wherever a person reads it. */
export const STATE_WORDS: Record<PositionState, string> = {
  drafting: 'Drafting',
  frozen: 'Frozen',
  in_sign_off: 'In sign-off',
  signed_off: 'Signed off',
  issued: 'Issued',
  answered: 'Answered',
  past_case: 'Past case',
};

/** "Whole forum, 14 offices", "5 offices", or the names where there are few. */
export function coalitionWords(
  kind: 'forum' | 'named',
  offices: readonly { name: string }[],
): string {
  if (kind === 'forum' && offices.length > 0) return `Whole forum, ${offices.length} offices`;
  if (offices.length === 0) return 'Not recorded';
  if (offices.length > 3) return `${offices.length} offices`;
  return listWords(offices.map((office) => office.name));
}

const joined = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** "London, South Yorkshire and Tees Valley". */
export function listWords(names: Iterable<string>): string {
  return joined.format(names);
}

const EVENT_WORDS: Record<string, string> = {
  'position.opened': 'Opened',
  'position.drafters_changed': 'Writing offices named',
  'position.marked': 'Marking changed',
  'version.frozen': 'Version frozen',
  'round.opened': 'Round opened',
  'round.closed': 'Round closed',
  'round.superseded': 'Drafting reopened',
  'round.chased': 'Offices asked for their answer',
  'decision.recorded': 'An office decided',
  'decision.sealed': 'An office decided',
  'decision.withdrawn': 'An office withdrew',
  'letter.issued': 'Letter issued',
  'letter.published': 'Letter published',
  'letter.taken_down': 'Letter taken off the public pages',
  'letter.joined': 'An office joined the letter',
  'round.editorial_objection': 'An office objected',
  'round.silence_objected': 'An office objected to silence',
  'round.broken': 'Silence broken',
  'round.silence_paused': 'Silence went on',
  'round.expired': 'Silence ended, no objection',
  'round.floor_failed': 'Too few offices answered',
  'letter.sent': 'Letter sent on',
  'response.logged': 'Reply logged',
  'ask.answered': 'Answer recorded',
  'commitment.recorded': 'Commitment recorded',
  'commitment.reported': 'Progress reported',
  'commitment.confirmed': 'Delivery confirmed',
  'commitment.contested': 'Delivery contested',
};

/** The last thing that bound somebody, in a few words. */
export function eventWords(event: string | null): string {
  return (event && EVENT_WORDS[event]) ?? 'Opened';
}
