import type { Tone } from '#app/ui/tag.tsx';
import type { Stance } from '#shared/sign-off/board.rules.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { RoundState } from '#shared/sign-off/round.state.ts';

/** What an office decides, in plain words, what follows from it, and what it has then done. */
export const CHOICE_WORDS: Record<Choice, { label: string; hint: string; done: string }> = {
  endorse: {
    label: 'Endorse',
    hint: 'Your mayor’s name goes under the letter.',
    done: 'endorsed this text',
  },
  endorse_with_reservations: {
    label: 'Endorse with reservations',
    hint: 'Your mayor’s name goes under the letter, with your reservations printed as footnotes.',
    done: 'endorsed this text with reservations',
  },
  abstain: {
    label: 'Abstain',
    hint: 'Your mayor’s name stays off the letter. Other offices go on.',
    done: 'abstained on this text',
  },
  decline: {
    label: 'Decline',
    hint: 'Your mayor’s name stays off the letter. It undoes no other office’s decision.',
    done: 'declined to sign this text',
  },
};

/** What a cell of the board says; silence is never said as agreement. */
export const STANCE_WORDS: Record<Stance, string> = {
  endorses: 'Endorses',
  reserves: 'Reservation',
  abstains: 'Abstains',
  declines: 'Declines',
  held_over: 'Held over',
  provisional: 'Provisional',
  answered: 'Answered',
  sealed: 'Sealed',
  no_objection: 'No objection',
  no_reply: 'No reply',
};

export const ROUND_STATE_WORDS: Record<RoundState, { word: string; tone: Tone }> = {
  scheduled: { word: 'Opens later', tone: 'neutral' },
  open: { word: 'Open for decisions', tone: 'open' },
  closed: { word: 'Closed', tone: 'settled' },
  superseded: { word: 'Drafting reopened', tone: 'neutral' },
};

/** "endorsed version 2 with reservations", "declined to sign version 1". */
export function didToVersion(choice: Choice, version: number): string {
  return CHOICE_WORDS[choice].done.replace('this text', `version ${version}`);
}
