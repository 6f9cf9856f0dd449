/**
 * Where a round by silence stands. `extended`: its clock was paused once, for offices that had not
 * seen the text. `express`: an office objected to silence, and every answer has to be given.
 */
export const SILENCE_STATES = [
  'proposed',
  'running',
  'extended',
  'express',
  'broken',
  'expired',
  'failed_floor',
  'reopened',
] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

export const SILENCE_MOVES = [
  'object_to_silence',
  'run',
  'object',
  'amend',
  'pause',
  'expire',
  'fail_floor',
  'reopen',
] as const;
export type SilenceMove = (typeof SILENCE_MOVES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const SILENCE: Record<SilenceState, Partial<Record<SilenceMove, SilenceState>>> = {
  proposed: {
    object_to_silence: 'express',
    run: 'running',
    object: 'broken',
    amend: 'broken',
    reopen: 'reopened',
  },
  running: {
    object: 'broken',
    amend: 'broken',
    pause: 'extended',
    expire: 'expired',
    fail_floor: 'failed_floor',
    reopen: 'reopened',
  },
  extended: {
    object: 'broken',
    amend: 'broken',
    expire: 'expired',
    fail_floor: 'failed_floor',
    reopen: 'reopened',
  },
  express: { reopen: 'reopened' },
  broken: {},
  expired: { reopen: 'reopened' },
  failed_floor: {},
  reopened: {},
};

/** What an office can say against a round by silence. */
export const OBJECTIONS = ['object_to_silence', 'object', 'amend'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** How a round by silence ends when its time is up. */
export const SILENCE_ENDS = ['expired', 'failed_floor'] as const;
export type SilenceEnd = (typeof SILENCE_ENDS)[number];
