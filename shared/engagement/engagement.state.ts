/** How contact was made. */
export const CHANNELS = [
  'meeting',
  'call',
  'letter',
  'email',
  'text',
  'whatsapp',
  'conference_margin',
  'visit',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const FORMALITIES = ['formal', 'informal'] as const;
export type Formality = (typeof FORMALITIES)[number];

export const SETTINGS = ['in_person', 'online'] as const;
export type Setting = (typeof SETTINGS)[number];

/** In whose name: what somebody does for their party is no contact of the office. */
export const CAPACITIES = ['office', 'party'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Who of the office was there. */
export const SIDES = ['mayor', 'chief_executive', 'officials'] as const;
export type Side = (typeof SIDES)[number];

/** Who may read it, from the fewest to the most. */
export const VISIBILITIES = ['office', 'secretariat', 'forum'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a contact is about, so that offices call the same thing by the same name. */
export const TOPICS = [
  'buses',
  'rail',
  'roads',
  'skills',
  'housing',
  'planning',
  'business-support',
  'energy',
  'health-and-work',
  'policing',
  'funding',
  'devolution',
  'culture-and-visitors',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where the place is open: there is none of what is only written or spoken into a telephone. */
export const PLACED: Record<Channel, boolean> = {
  meeting: true,
  call: false,
  letter: false,
  email: false,
  text: false,
  whatsapp: false,
  conference_margin: true,
  visit: true,
};

/** A follow-up is open until somebody says it is done, and again once they take that back. */
export const FOLLOW_UP_STATES = ['open', 'done'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
export const FOLLOW_UP_MOVES_NAMED = ['finish', 'reopen'] as const;
export type FollowUpMove = (typeof FOLLOW_UP_MOVES_NAMED)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const FOLLOW_UP_MOVES: Record<
  FollowUpState,
  Partial<Record<FollowUpMove, FollowUpState>>
> = {
  open: { finish: 'done' },
  done: { reopen: 'open' },
};
