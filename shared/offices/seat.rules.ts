import { latestPreElectionStart } from '#shared/calendar/pre-election.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { ElectionKind, SeatState } from './seat.state.ts';

export type Term = { holderId: string; startsOn: Day; endsOn: Day | null };

export type Election = {
  /** Null for one that is only expected: the ordinary election of the office's facts. */
  electionId: string | null;
  kind: ElectionKind;
  pollOn: Day;
  /** The day its notice was published; null while the latest day for it is assumed. */
  noticeOn: Day | null;
};

export type SeatFacts = {
  officeId: string;
  /** The ordinary election the facts of the office tell of. */
  nextElectionOn: Day | null;
  terms: readonly Term[];
  /** Recorded elections that were neither corrected nor called off. */
  elections: readonly Election[];
};

/** An election whose outcome is open, with the first day of its pre-election period. */
export type PendingElection = Election & { startsOn: Day };

export type Seat = {
  state: SeatState;
  /** Null while vacant. */
  holderId: string | null;
  /** The election whose pre-election period runs, or else the next whose outcome is open. */
  election: PendingElection | null;
};

/** The one seat there is on a day, whatever has been recorded in whatever order. */
export function seatOn(facts: SeatFacts, day: Day, holidays: ReadonlySet<Day>): Seat {
  const holderId = termOn(facts.terms, day)?.holderId ?? null;
  const running = electionDuring(facts, { from: day, until: day }, holidays);
  const [next = null] = pendingElections(facts, day, holidays);
  const state = running ? 'pre_election' : 'held';
  return { state: holderId === null ? 'vacant' : state, holderId, election: running ?? next };
}

/** The term a day falls in; the day a term ends is no longer in it. */
export function termOn<Known extends Term>(terms: readonly Known[], day: Day): Known | undefined {
  return terms.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
}

/** The term that began last, ended or not. */
export function lastTerm<Known extends Term>(terms: readonly Known[]): Known | undefined {
  return terms.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0];
}

/** Elections after which nobody has taken office by that day, the next poll first. */
export function pendingElections(
  { officeId, terms, ...facts }: SeatFacts,
  day: Day,
  holidays: ReadonlySet<Day>,
): PendingElection[] {
  const begun = lastTerm(terms.filter(({ startsOn }) => startsOn <= day))?.startsOn ?? '';
  return [...facts.elections, ...expected(facts)]
    .filter(({ pollOn }) => pollOn > begun)
    .map((election) => ({
      ...election,
      startsOn: election.noticeOn ?? latestPreElectionStart(officeId, election.pollOn, holidays),
    }))
    .toSorted((a, b) => a.pollOn.localeCompare(b.pollOn) || a.startsOn.localeCompare(b.startsOn));
}

/** The election whose pre-election period these days touch, the first and the last included. */
export function electionDuring(
  facts: SeatFacts,
  { from, until }: { from: Day; until: Day },
  holidays: ReadonlySet<Day>,
): PendingElection | undefined {
  return pendingElections(facts, from, holidays).find(({ startsOn }) => startsOn <= until);
}

/** An area with an election near, and its poll. */
export type AreaBeforeElection = { officeName: string; pollOn: Day };

/** Which of these areas are in their pre-election period on a day. */
export function areasBeforeElection(
  seats: readonly (SeatFacts & { officeName: string })[],
  day: Day,
  holidays: ReadonlySet<Day>,
): AreaBeforeElection[] {
  return seats.flatMap((facts) => {
    const election = electionDuring(facts, { from: day, until: day }, holidays);
    return election ? [{ officeName: facts.officeName, pollOn: election.pollOn }] : [];
  });
}

/** An ordinary election is held once in its year: one that was recorded stands for the expected one. */
function expected({ nextElectionOn: pollOn, elections }: Omit<SeatFacts, 'officeId' | 'terms'>) {
  if (pollOn === null) return [];
  const recorded = elections.some(
    (each) => each.kind === 'election' && each.pollOn.slice(0, 4) === pollOn.slice(0, 4),
  );
  return recorded ? [] : [{ electionId: null, kind: 'election' as const, pollOn, noticeOn: null }];
}
