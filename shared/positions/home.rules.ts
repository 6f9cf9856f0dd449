import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { StepKind } from '#shared/clearance/clearance.state.ts';
import { type LastStep, type Turn, turnOf } from '#shared/clearance/turn.rules.ts';
import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import type { LetterWait } from '#shared/sign-off/reservation.rules.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';
import type { PositionState } from './position.state.ts';

type Named = { positionId: string; title: string };
type OpenRound = Named & {
  versionNumber: number;
  opensAt: Date | null;
  deadline: Date;
  /** Of this person's offices, those that have yet to answer, with their own last step inside. */
  own: readonly { officeId: string; last: LastStep | null }[];
  /** Silence until the deadline is recorded as no objection; nobody closes it. */
  silent: boolean;
  answered: number;
  asked: number;
};
/** `late`: a working day has passed since it was expected. */
type Reply = Named & { expectedBy: string | null; late: boolean; asks: number };
type ReadyVersion = Named & { versionNumber: number };
/** A decision of an earlier term, for whoever decides for the office. */
type HeldOver = Named & { officeId: string; versionNumber: number; lapsesOn: string | null };
/** An unread comment that mentions this person. */
type Mention = Named & { threadId: string; by: string };

export type HomeFacts = {
  positions: readonly (Named & { state: PositionState })[];
  rounds: readonly OpenRound[];
  replies: readonly Reply[];
  responses: readonly (Named & { id: string; unclassified: boolean })[];
  ready: readonly ReadyVersion[];
  toIssue: readonly (ReadyVersion & { wait: LetterWait | null })[];
  heldOver: readonly HeldOver[];
  /** Newest first. */
  mentions: readonly Mention[];
  today: string;
  now: Date;
};

type InRound = {
  versionNumber: number;
  deadline: Date;
  officeId: string;
  silent: boolean;
  /** Where the clearance inside the office stands; for its own people's eyes alone. */
  step: StepKind | null;
};

export type Waiting = Named &
  (
    | { [What in Turn]: InRound & { what: What } }[Turn]
    | { what: 'held_over'; versionNumber: number; lapsesOn: string | null; officeId: string }
    | { what: 'draft' }
    | { what: 'close_round'; versionNumber: number; answered: number; asked: number }
    | { what: 'open_round'; versionNumber: number }
    | { what: 'issue'; versionNumber: number }
    | { what: 'await_hours'; versionNumber: number; until: Date }
    | { what: 'await_signature'; versionNumber: number }
    | { what: 'mentioned'; threadId: string; by: string; count: number }
    | { what: 'classify' }
    | { what: 'overdue'; expectedBy: string; asks: number }
  );

const DRAFTS_SHOWN = 5;

/** What this person can do now, most binding first. */
export function waitingFor(mandates: readonly Mandate[], facts: HomeFacts): Waiting[] {
  if (isSecretariat(mandates)) return [...forSecretariat(facts), ...mentions(facts)];
  return [
    ...heldOver(mandates, facts),
    ...decisions(mandates, facts),
    ...mentions(facts),
    ...drafts(mandates, facts),
  ];
}

/** One line for each position, leading to the newest of its comments. */
function mentions(facts: HomeFacts): Waiting[] {
  const byPosition = Map.groupBy(facts.mentions, ({ positionId }) => positionId);
  return [...byPosition.values()].flatMap(([newest, ...others]) =>
    newest ? [{ what: 'mentioned' as const, ...newest, count: 1 + others.length }] : [],
  );
}

function heldOver(mandates: readonly Mandate[], facts: HomeFacts): Waiting[] {
  return facts.heldOver
    .filter(({ officeId, positionId }) => canDecideFor(mandates, officeId, positionId))
    .map(({ positionId, title, officeId, versionNumber, lapsesOn }) => {
      return { what: 'held_over', positionId, title, officeId, versionNumber, lapsesOn };
    });
}

function decisions(mandates: readonly Mandate[], facts: HomeFacts): Waiting[] {
  const { rounds, now } = facts;
  return rounds
    .filter(({ opensAt, deadline }) => (opensAt === null || opensAt <= now) && deadline > now)
    .flatMap((round) => {
      const [first] = round.own.flatMap((office) => turnIn(mandates, facts, round, office));
      return first ?? [];
    });
}

/** What is held over is answered as such, by whoever decides. */
function turnIn(
  mandates: readonly Mandate[],
  { heldOver }: HomeFacts,
  { positionId, title, versionNumber, deadline, silent }: OpenRound,
  { officeId, last }: OpenRound['own'][number],
): Waiting[] {
  const what = turnOf(mandates, { officeId, positionId }, last);
  const answersHeldOver = heldOver.some(
    (held) => held.officeId === officeId && held.positionId === positionId,
  );
  if (what === null || (what === 'decide' && answersHeldOver)) return [];
  const step = last?.kind ?? null;
  return [{ what, positionId, title, versionNumber, deadline, officeId, silent, step }];
}

/** Drafts are the officials' work; nobody else is asked to write. */
function drafts(mandates: readonly Mandate[], { positions }: HomeFacts): Waiting[] {
  if (!mandates.some(({ role }) => role === 'official')) return [];
  return positions
    .filter(({ state }) => state === 'drafting')
    .slice(0, DRAFTS_SHOWN)
    .map(({ positionId, title }) => ({ what: 'draft', positionId, title }));
}

function forSecretariat(facts: HomeFacts): Waiting[] {
  const { rounds, ready, toIssue, responses, now } = facts;
  const over = rounds.filter(
    (round) => !round.silent && (round.deadline <= now || round.answered === round.asked),
  );
  return [
    ...over.map(({ positionId, title, versionNumber, answered, asked }) => ({
      what: 'close_round' as const,
      positionId,
      title,
      versionNumber,
      answered,
      asked,
    })),
    ...toIssue.map(issue),
    ...responses
      .filter(({ unclassified }) => unclassified)
      .map(({ positionId, title }) => ({ what: 'classify' as const, positionId, title })),
    ...overdue(facts),
    ...ready.map((version) => ({ what: 'open_round' as const, ...version })),
  ];
}

/** A letter that cannot go yet says when it can, or what it still wants. */
function issue({ wait, ...version }: HomeFacts['toIssue'][number]): Waiting {
  if (wait === null) return { what: 'issue', ...version };
  if (wait.for === 'signatures') return { what: 'await_signature', ...version };
  return { what: 'await_hours', ...version, until: wait.until };
}

function overdue({ replies }: HomeFacts): Waiting[] {
  return replies.flatMap(({ positionId, title, expectedBy, late, asks }) =>
    expectedBy !== null && late
      ? [{ what: 'overdue' as const, positionId, title, expectedBy, asks }]
      : [],
  );
}

export type Upcoming = Named & { what: 'deadline' | 'reply'; day: string; asks: number | null };

const UPCOMING_SHOWN = 8;

/** The next dates that bind someone, nearest first. */
export function comingUp({ rounds, replies, today, now }: HomeFacts): Upcoming[] {
  const deadlines = rounds
    .filter(({ deadline }) => deadline > now)
    .map(({ positionId, title, deadline }): Upcoming => {
      return { what: 'deadline', positionId, title, day: dayInLondon(deadline), asks: null };
    });
  const expected = replies.flatMap(({ positionId, title, expectedBy, asks }): Upcoming[] =>
    expectedBy !== null && expectedBy >= today
      ? [{ what: 'reply', positionId, title, day: expectedBy, asks }]
      : [],
  );
  return [...deadlines, ...expected]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, UPCOMING_SHOWN);
}
