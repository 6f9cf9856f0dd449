/**
 * What an office lets others know: its name beside its figures, its private contacts within them, and
 * that it logged the same as another office. Each is off until it says so.
 */
export const CONSENT_KINDS = ['names', 'counts', 'alerts'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What is known of one office's contacts with one department in one quarter. */
export const CELL_KINDS = ['reported', 'nothing', 'not_reported'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export const ALERT_ANSWERS = ['share', 'keep'] as const;
export type AlertAnswer = (typeof ALERT_ANSWERS)[number];

/** Where a department stands on a topic. */
export const LEANINGS = ['supports', 'neutral', 'opposes', 'unknown'] as const;
export type Leaning = (typeof LEANINGS)[number];

/** A confirmation that there was no contact stands until its office takes it back. */
export const NOTHING_STATES = ['open', 'confirmed'] as const;
export type NothingState = (typeof NOTHING_STATES)[number];
export const NOTHING_MOVES_NAMED = ['confirm', 'take_back'] as const;
export type NothingMove = (typeof NOTHING_MOVES_NAMED)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const NOTHING_MOVES: Record<NothingState, Partial<Record<NothingMove, NothingState>>> = {
  open: { confirm: 'confirmed' },
  confirmed: { take_back: 'open' },
};

/** A consent is off until it is given, and can be taken back at any time. */
export const CONSENT_STATES = ['off', 'on'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
export const CONSENT_MOVES_NAMED = ['give', 'take_back'] as const;
export type ConsentMove = (typeof CONSENT_MOVES_NAMED)[number];

export const CONSENT_MOVES: Record<ConsentState, Partial<Record<ConsentMove, ConsentState>>> = {
  off: { give: 'on' },
  on: { take_back: 'off' },
};
