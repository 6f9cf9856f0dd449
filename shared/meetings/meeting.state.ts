/** Whose meeting it is, in a forum that meets in strands. */
export const STRANDS = ['mayors', 'chief_executives', 'policy_leads'] as const;
export type Strand = (typeof STRANDS)[number];

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** `record` puts on record a meeting that was held without having been planned here. */
export const MEETING_MOVES = ['plan', 'record', 'move', 'hold', 'cancel'] as const;
export type MeetingMove = (typeof MEETING_MOVES)[number];

/** What can become of a meeting that is there already. */
export const LATER_MOVES = ['move', 'hold', 'cancel'] as const;

/** Every legal move and where it leads; what is missing here is refused. */
export const MOVES: Record<MeetingState | 'none', Partial<Record<MeetingMove, MeetingState>>> = {
  none: { plan: 'planned', record: 'held' },
  planned: { move: 'planned', hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
};

/** What can become of an office's invitation while the meeting is planned. */
export const INVITATION_MOVES = ['invite', 'strike_off'] as const;
export type InvitationMove = (typeof INVITATION_MOVES)[number];

export const ACTION_ENDINGS = ['done', 'dropped'] as const;
export type ActionEnding = (typeof ACTION_ENDINGS)[number];
