import type { Channel, Setting } from './engagement.state.ts';
import {
  FOLLOW_UP_MOVES,
  type FollowUpMove,
  type FollowUpState,
  PLACED,
} from './engagement.state.ts';
import { topicKey } from './engagement-words.rules.ts';
import { privateNumbersIn } from './private-number.rules.ts';

export const GIST_LENGTH = 2_000;
export const ROLE_LENGTH = 120;
export const OWN_TOPIC_LENGTH = 60;
export const FOLLOW_UP_LENGTH = 300;
export const WHO_LENGTH = 100;
export const MOST_TOPICS = 8;
export const MOST_ASKS = 20;
/** How far back a contact may be entered, in years. */
const YEARS_BACK = 10;

/** Whom: a post, or an official of a department by role. */
export type Met = { kind: 'post' | 'department'; id: string };

/** "post:transport-secretary" or "department:dft", as one choice of a form says it. */
export function metOf(met: string): Met | null {
  const [kind, id] = met.split(':');
  return (kind === 'post' || kind === 'department') && id ? { kind, id } : null;
}

export function metValue({ kind, id }: Met): string {
  return `${kind}:${id}`;
}

/** What is written only has no place. */
export function settingOf(channel: Channel, chosen: Setting): Setting | null {
  return PLACED[channel] ? chosen : null;
}

/** The topics of a contact, each once, the shared ones by their own names. */
export function topicsOf(chosen: readonly string[], own: string | null): string[] {
  const all = [...chosen, ...(own ?? '').split(',')].map(topicKey).filter((key) => key !== '');
  return [...new Set(all)].slice(0, MOST_TOPICS);
}

export type ContactRefusal =
  | 'contact_in_future'
  | 'contact_too_old'
  | 'contact_role_needed'
  | 'contact_private_number';

type Contact = {
  met: string;
  officialRole: string | null;
  happenedOn: string;
  gist: string;
  ownTopic: string | null;
};

/** Whether a contact may be written down like this today; null where it may. */
export function refuseContact(contact: Contact, today: string): ContactRefusal | null {
  if (contact.happenedOn > today) return 'contact_in_future';
  if (contact.happenedOn < yearsBefore(today, YEARS_BACK)) return 'contact_too_old';
  if (metOf(contact.met)?.kind === 'department' && !contact.officialRole) {
    return 'contact_role_needed';
  }
  const shown = [contact.gist, contact.officialRole ?? '', contact.ownTopic ?? ''];
  return shown.some(holdsPrivateNumber) ? 'contact_private_number' : null;
}

function holdsPrivateNumber(text: string): boolean {
  return privateNumbersIn(text).length > 0;
}

function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

/** Whether a follow-up may move on; the same click twice is refused, and harms nothing. */
export function ruleOnFollowUp(
  state: FollowUpState,
  move: FollowUpMove,
): { to: FollowUpState } | { refused: 'follow_up_done' | 'follow_up_open' } {
  const to = FOLLOW_UP_MOVES[state][move];
  if (to) return { to };
  return { refused: state === 'done' ? 'follow_up_done' : 'follow_up_open' };
}

export type Due = { dueOn: string | null };

export function isLate({ dueOn }: Due, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
