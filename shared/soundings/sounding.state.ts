/** Where a sounding stands, from the secretariat's draft to what came of it. */
export const SOUNDING_STATES = [
  'draft',
  'open',
  'closed',
  'consolidated',
  'cleared',
  'returned',
  'outcome',
] as const;
export type SoundingState = (typeof SOUNDING_STATES)[number];

export const SOUNDING_MOVES = [
  'open',
  'close',
  'consolidate',
  'clear',
  'send',
  'record_outcome',
] as const;
export type SoundingMove = (typeof SOUNDING_MOVES)[number];

/**
 * Every legal move and where it leads; what is missing here is refused. A return that was written
 * anew has to be cleared anew; government may do more than one thing about what it was told.
 */
export const MOVES: Record<SoundingState, Partial<Record<SoundingMove, SoundingState>>> = {
  draft: { open: 'open' },
  open: { close: 'closed' },
  closed: { consolidate: 'consolidated' },
  consolidated: { consolidate: 'consolidated', clear: 'cleared' },
  cleared: { consolidate: 'consolidated', send: 'returned' },
  returned: { record_outcome: 'outcome' },
  outcome: { record_outcome: 'outcome' },
};

/** What an office says when it is asked; no response is none of these, and never assent. */
export const RESPONSES = ['answered', 'no_view', 'declined'] as const;
export type SoundingResponse = (typeof RESPONSES)[number];

/** How an answer is shown to government, the most open first. */
export const ATTRIBUTIONS = ['named', 'by_type', 'anonymous'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What an office says of the return before it goes. */
export const RETURN_WORDS = ['cleared', 'objected'] as const;
export type ReturnWord = (typeof RETURN_WORDS)[number];

/** In whose right an office's answer was given, the least first. */
export const ANSWER_RANKS = ['official', 'chief_executive', 'mayor'] as const;
export type AnswerRank = (typeof ANSWER_RANKS)[number];

/** How an answer reached us. */
export type AnsweredVia = 'page' | 'mail';

/** What an office, or the secretariat, is told of a sounding; each once. */
export const SOUNDING_NOTICES = [
  'opened',
  'reminder',
  'to_clear',
  'objected',
  'returned',
  'outcome_due',
  'outcome',
] as const;
export type SoundingNotice = (typeof SOUNDING_NOTICES)[number];

/** Who gets these depends on who has answered, which only the office itself and the secretariat know. */
export const PRIVATE_SOUNDING_NOTICES: ReadonlySet<SoundingNotice> = new Set([
  'reminder',
  'to_clear',
  'outcome',
]);

/** These ask for an answer, and a reply to one of them is an answer. */
export const ANSWERABLE_NOTICES: ReadonlySet<SoundingNotice> = new Set(['opened', 'reminder']);
