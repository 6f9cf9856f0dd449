import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

type Entry = {
  type: string;
  officeName: string | null;
  choice: string | null;
  number: number | null;
};

const WORDS: Record<LedgerEventType, (entry: Entry) => string> = {
  'mandate.granted': () => 'A role was given',
  'mandate.ended': () => 'A role was ended',
  'mandate.returned': () => 'A role goes on, as the end of a term was corrected',
  'seat.election_called': ({ officeName }) => `Election recorded: ${officeName ?? 'an office'}`,
  'seat.vacated': ({ officeName }) =>
    `End of a mayor’s term recorded: ${officeName ?? 'an office'}`,
  'seat.filled': ({ officeName }) => `New term of a mayor recorded: ${officeName ?? 'an office'}`,
  'seat.term_corrected': ({ officeName }) =>
    `Record of a mayor’s term corrected: ${officeName ?? 'an office'}`,
  'delegation.made': ({ officeName }) => `${officeName ?? 'An office'} named who decides for it`,
  'delegation.ended': ({ officeName }) => `A delegation of ${officeName ?? 'an office'} ended`,
  'delegation.returned': ({ officeName }) =>
    `A delegation of ${officeName ?? 'an office'} goes on, as the end of a term was corrected`,
  'position.opened': () => 'Position opened',
  'position.drafters_changed': () => 'Writing offices named',
  'position.marked': () => 'Marking of the position changed',
  'version.frozen': ({ number }) => (number ? `Version ${number} frozen` : 'A version frozen'),
  'round.opened': ({ number }) => `Round ${number ?? ''} opened`,
  'round.closed': ({ number }) => `Round ${number ?? ''} closed`,
  'round.superseded': ({ number }) => `Drafting reopened; round ${number ?? ''} no longer counts`,
  'round.chased': () => 'Offices asked for their answer',
  'decision.recorded': ({ officeName, choice }) =>
    `${officeName ?? 'An office'} ${CHOICE_WORDS[choice as Choice]?.done.replace('this text', 'the text') ?? 'decided'}`,
  'decision.sealed': () => 'An office’s decision recorded, sealed',
  'decision.withdrawn': ({ officeName }) => `${officeName ?? 'An office'} withdrew its decision`,
  'round.editorial_objection': ({ officeName }) =>
    `${officeName ?? 'An office'} objected to an editorial change`,
  'round.silence_objected': ({ officeName }) =>
    `${officeName ?? 'An office'} objected to silence being used`,
  'round.broken': ({ officeName }) => `${officeName ?? 'An office'} broke the silence`,
  'round.silence_paused': () => 'Silence went on for offices that had not seen the text',
  'round.expired': ({ number }) => `Round ${number ?? ''} ended without an objection`,
  'round.floor_failed': ({ number }) => `Round ${number ?? ''} failed: too few offices answered`,
  'letter.joined': ({ officeName }) => `${officeName ?? 'An office'} joined the letter`,
  'letter.adopted': ({ officeName }) =>
    `The mayor of ${officeName ?? 'an office'} adopted a letter of the mayor before`,
  'letter.distanced': ({ officeName }) =>
    `The mayor of ${officeName ?? 'an office'} distanced themselves from a letter of the mayor before`,
  'letter.issued': () => 'Letter issued',
  'letter.published': () => 'Letter published',
  'letter.taken_down': () => 'Letter taken off the public pages',
  'letter.sent': () => 'Letter sent to a further post',
  'calendar.holiday_added': () => 'Bank holiday added',
  'calendar.pause_added': () => 'Pause of reply clocks added',
  'calendar.removed': () => 'Bank holiday or pause taken back',
  'response.logged': () => 'Reply from government logged',
  'ask.answered': () => 'Answer to an ask recorded',
  'commitment.recorded': () => 'Commitment of government recorded',
  'commitment.reported': () => 'What became of a commitment reported',
  'commitment.confirmed': ({ officeName }) =>
    `${officeName ?? 'An office'} confirmed that a commitment was delivered`,
  'commitment.contested': ({ officeName }) =>
    `${officeName ?? 'An office'} contested that a commitment was delivered`,
  'campaign.opened': () => 'Campaign opened',
  'tactic.logged': () => 'Step of a campaign logged',
  'outcome.recorded': () => 'Outcome of a campaign recorded',
  'campaign.lesson_recorded': () => 'Lesson of a campaign recorded',
  'campaign.superseded': () => 'What took a campaign’s place recorded',
  'campaign.reinstated': () => 'A campaign stands again',
  'meeting.planned': () => 'Meeting planned',
  'meeting.recorded': () => 'Meeting put on record',
  'meeting.moved': () => 'Meeting moved',
  'meeting.held': () => 'Meeting held',
  'meeting.cancelled': () => 'Meeting cancelled',
  'meeting.office_invited': () => 'Office invited to a meeting',
  'meeting.office_struck_off': () => 'Office struck off a meeting’s invitations',
  'meeting.minutes_written': () => 'Minutes of a meeting written',
  'meeting.action_agreed': () => 'Action agreed',
  'meeting.action_ended': () => 'Action done or dropped',
  'sounding.opened': () => 'Sounding opened',
  'sounding.answered': ({ officeName }) => `${officeName ?? 'An office'} responded to a sounding`,
  'sounding.closed': () => 'Sounding closed',
  'sounding.consolidated': () => 'Return of a sounding written',
  'sounding.return_read': ({ officeName }) =>
    `${officeName ?? 'An office'} cleared the return of a sounding, or objected`,
  'sounding.cleared': () => 'Return of a sounding cleared',
  'sounding.returned': () => 'Return of a sounding sent',
  'sounding.outcome_recorded': () => 'Outcome of a sounding recorded',
  'post.recorded': () => 'Holder of a post of government recorded',
  'post.imported': () => 'List of ministers brought in',
};

/** What an entry records, in words; an unknown kind says its own name. */
export function entryWords(entry: Entry): string {
  return WORDS[entry.type as LedgerEventType]?.(entry) ?? entry.type;
}
