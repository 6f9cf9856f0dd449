import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';
import type { Afterwards } from '#shared/letters/addendum.rules.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { Objection, SilenceEnd } from '#shared/sign-off/silence.state.ts';

type Version = { number: number; frozenAt: Date; frozenByName: string | null };
type Round = {
  number: number;
  versionNumber: number;
  deadline: Date;
  openedAt: Date;
  closedAt: Date | null;
  supersededAt: Date | null;
  /** Whether it was put by silence. */
  silent?: boolean;
  /** What an office said against a round by silence, and how one ended whose time was up. */
  objection?: Objection | null;
  objectedAt?: Date | null;
  objectorName?: string | null;
  silence?: SilenceEnd | null;
  answered?: number | null;
};
type OfficeInRound = {
  roundNumber: number;
  officeName: string;
  choice: Choice | null;
  decidedAt: Date | null;
};
type Letter = { versionNumber: number; issuedAt: Date; dated: string; recipients: string[] };
type Response = {
  id: string;
  kind: string;
  receivedOn: string;
  fromName: string | null;
  postTitle: string | null;
  summary: string;
};
type Tactic = {
  id: string;
  kind: string;
  happened: string | null;
  title: string;
  detail: string | null;
  actor: string | null;
};
type Outcome = { outcome: string; decidedOn: string | null; summary: string };

/** What government promised, and what was said of it since. */
type Commitment = {
  id: string;
  words: string;
  postTitle: string;
  /** The day of the reply it stands in. */
  receivedOn: string;
  /** `at` is an ISO moment. */
  moves: readonly { said: Said; officeName: string | null; at: string }[];
};

export type StoryFacts = {
  opened: { at: Date; byName: string | null } | null;
  versions: readonly Version[];
  rounds: readonly Round[];
  officesInRounds: readonly OfficeInRound[];
  letters: readonly Letter[];
  /** What became of the letters' signatures after they went. */
  afterwards: readonly Pick<Afterwards, 'kind' | 'area' | 'at'>[];
  responses: readonly Response[];
  commitments: readonly Commitment[];
  tactics: readonly Tactic[];
  outcome: Outcome | null;
};

type Happening =
  | { kind: 'opened'; byName: string | null }
  | { kind: 'frozen'; number: number; byName: string | null }
  | {
      kind: 'round_opened';
      number: number;
      versionNumber: number;
      asked: number;
      deadline: Date;
      silent: boolean;
    }
  | { kind: 'decided'; roundNumber: number; officeName: string; choice: Choice }
  | {
      kind: 'round_closed';
      number: number;
      endorsed: number;
      asked: number;
      /** How many had answered when a silence ended without an objection. */
      answered: number | null;
    }
  | { kind: 'silence_objected'; number: number; officeName: string; objection: Objection }
  | { kind: 'round_superseded'; number: number; failed: boolean }
  | { kind: 'issued'; versionNumber: number; dated: string; recipients: string[] }
  | { kind: 'joined' | 'withdrew'; officeName: string }
  | { kind: 'response'; id: string; responseKind: string; from: string | null; summary: string }
  | { kind: 'promised'; commitmentId: string; words: string; by: string }
  | {
      kind: 'promise_moved';
      commitmentId: string;
      words: string;
      said: Said;
      officeName: string | null;
    }
  | {
      kind: 'tactic';
      id: string;
      tacticKind: string;
      title: string;
      detail: string | null;
      actor: string | null;
    }
  | { kind: 'outcome'; outcome: string; summary: string };

/** `on` is an ISO day, month or year, as far as the record goes; `at` is set where the moment is known. */
export type StoryEvent = { on: string | null; at: Date | null } & Happening;

/** Everything that happened to one position, oldest first; what has no date comes last. */
export function storyEvents(facts: StoryFacts): StoryEvent[] {
  const events = [drafting, signOff, sent, withGovernment, promised].flatMap((part) => part(facts));
  return events
    .map((event, place) => ({ event, place, key: sortKey(event) }))
    .sort((a, b) => (a.key === b.key ? a.place - b.place : a.key < b.key ? -1 : 1))
    .map(({ event }) => event);
}

/** A day without an hour comes after that day's moments: a reply is logged after what it answers. */
function sortKey({ at, on }: StoryEvent): string {
  if (at) return at.toISOString();
  return on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? `${on}~` : (on ?? '9999');
}

function moment(at: Date, happening: Happening): StoryEvent {
  return { on: null, at, ...happening };
}

function day(on: string | null, happening: Happening): StoryEvent {
  return { on, at: null, ...happening };
}

function drafting({ opened, versions }: StoryFacts): StoryEvent[] {
  const beginning = opened ? [moment(opened.at, { kind: 'opened', byName: opened.byName })] : [];
  const frozen = versions.map(({ number, frozenAt, frozenByName }) =>
    moment(frozenAt, { kind: 'frozen', number, byName: frozenByName }),
  );
  return [...beginning, ...frozen];
}

function signOff({ rounds, officesInRounds }: StoryFacts): StoryEvent[] {
  const decisions = officesInRounds.flatMap(({ roundNumber, officeName, choice, decidedAt }) =>
    choice && decidedAt
      ? [moment(decidedAt, { kind: 'decided', roundNumber, officeName, choice })]
      : [],
  );
  return [...rounds.flatMap((round) => roundEvents(round, officesInRounds)), ...decisions];
}

function roundEvents(round: Round, offices: readonly OfficeInRound[]): StoryEvent[] {
  const { number, versionNumber, deadline } = round;
  const mine = offices.filter((office) => office.roundNumber === number);
  const asked = mine.length;
  const endorsed = mine.filter(({ choice }) => choice?.startsWith('endorse')).length;
  return [
    moment(round.openedAt, {
      kind: 'round_opened',
      number,
      versionNumber,
      asked,
      deadline,
      silent: round.silent ?? false,
    }),
    ...silenceEvents(round),
    ...(round.closedAt
      ? [
          moment(round.closedAt, {
            kind: 'round_closed',
            number,
            endorsed,
            asked,
            answered: round.answered ?? null,
          }),
        ]
      : []),
    ...(round.supersededAt
      ? [
          moment(round.supersededAt, {
            kind: 'round_superseded',
            number,
            failed: round.silence === 'failed_floor',
          }),
        ]
      : []),
  ];
}

function silenceEvents({ number, objection, objectedAt, objectorName }: Round): StoryEvent[] {
  if (!objection || !objectedAt || !objectorName) return [];
  return [
    moment(objectedAt, { kind: 'silence_objected', number, officeName: objectorName, objection }),
  ];
}

function sent({ letters, afterwards }: StoryFacts): StoryEvent[] {
  return [
    ...letters.map(({ versionNumber, issuedAt, dated, recipients }) =>
      moment(issuedAt, { kind: 'issued', versionNumber, dated, recipients }),
    ),
    ...afterwards.map(({ kind, area, at }) => moment(at, { kind, officeName: area })),
  ];
}

/** By the day, so that a promise comes after the reply it stands in. */
function promised({ commitments }: StoryFacts): StoryEvent[] {
  return commitments.flatMap(({ id: commitmentId, words, postTitle, receivedOn, moves }) => [
    day(receivedOn, { kind: 'promised', commitmentId, words, by: postTitle }),
    ...moves.map(({ said, officeName, at }) =>
      day(dayInLondon(new Date(at)), {
        kind: 'promise_moved',
        commitmentId,
        words,
        said,
        officeName,
      }),
    ),
  ]);
}

function withGovernment({ responses, tactics, outcome }: StoryFacts): StoryEvent[] {
  return [
    ...responses.map(({ id, kind, receivedOn, fromName, postTitle, summary }) =>
      day(receivedOn, {
        kind: 'response',
        id,
        responseKind: kind,
        from: fromName ?? postTitle,
        summary,
      }),
    ),
    ...tactics.map(({ id, kind, happened, title, detail, actor }) =>
      day(happened, { kind: 'tactic', id, tacticKind: kind, title, detail, actor }),
    ),
    ...(outcome
      ? [
          day(outcome.decidedOn, {
            kind: 'outcome',
            outcome: outcome.outcome,
            summary: outcome.summary,
          }),
        ]
      : []),
  ];
}
