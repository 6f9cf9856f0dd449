import type { Tone } from '#app/ui/tag.tsx';
import type { Outcome } from '#shared/campaigns/outcome.state.ts';
import { OUTCOME_WORDS } from '#shared/campaigns/outcome-words.rules.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

export const CHOICE_WORDS: Record<Choice, string> = {
  endorse: 'endorsed',
  endorse_with_reservations: 'endorsed with reservations',
  abstain: 'abstained',
  decline: 'declined',
};

const ANSWERS: Record<string, { words: string; tone: Tone }> = {
  agreed: { words: 'Agreed', tone: 'settled' },
  agreed_in_part: { words: 'Agreed in part', tone: 'settled' },
  declined: { words: 'Declined', tone: 'refused' },
  non_committal: { words: 'Non-committal', tone: 'open' },
  not_theirs: { words: 'Not theirs to answer', tone: 'neutral' },
  decided_without_reply: { words: 'Decided without a reply', tone: 'neutral' },
  withdrawn: { words: 'Withdrawn', tone: 'neutral' },
  superseded: { words: 'Superseded', tone: 'neutral' },
};

export function answerWords(answer: string): { words: string; tone: Tone } {
  return ANSWERS[answer] ?? { words: answer, tone: 'neutral' };
}

const OUTCOME_TONES: Record<Outcome, Tone> = {
  won: 'settled',
  partly_won: 'settled',
  lost: 'refused',
  pending: 'open',
  no_reply: 'neutral',
  overtaken: 'neutral',
  unknown: 'neutral',
};

export function outcomeWords(outcome: string): { words: string; tone: Tone } {
  const known = outcome as Outcome;
  return { words: OUTCOME_WORDS[known] ?? outcome, tone: OUTCOME_TONES[known] ?? 'neutral' };
}

const RESPONSES: Record<string, string> = {
  acknowledgement: 'Acknowledgement',
  holding: 'Holding reply',
  substantive: 'Substantive reply',
  transfer: 'Transfer to another department',
  correction: 'Correction',
  oral: 'Oral reply, unconfirmed',
};

export function responseWords(kind: string): string {
  return RESPONSES[kind] ?? 'Reply';
}
