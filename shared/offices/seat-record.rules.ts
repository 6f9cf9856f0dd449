import { latestPreElectionStart } from '#shared/calendar/pre-election.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';
import {
  lastTerm,
  type PendingElection,
  pendingElections,
  type SeatFacts,
  seatOn,
  type Term,
} from './seat.rules.ts';
import { SEAT_TABLE, type SeatMove, type SeatState } from './seat.state.ts';

export type SeatRefusal =
  | 'election_called_already'
  | 'election_unknown'
  | 'notice_too_late'
  | 'poll_in_earlier_term'
  | 'poll_not_held'
  | 'nobody_re_elected'
  | 'record_corrected_already'
  | 'seat_not_in_election'
  | 'seat_vacant'
  | 'term_end_recorded'
  | 'term_ends_before_start'
  | 'term_starts_before_poll'
  | 'term_starts_too_early';

const STANDING_IN_THE_WAY: Record<SeatState, SeatRefusal> = {
  held: 'seat_not_in_election',
  pre_election: 'seat_not_in_election',
  vacant: 'seat_vacant',
};

/** Whether the table lets this happen to a seat, and where it leads. */
export function ruleOnSeatMove(
  from: SeatState,
  move: SeatMove,
): { to: SeatState } | { refused: SeatRefusal } {
  const to = SEAT_TABLE[from][move];
  return to ? { to } : { refused: STANDING_IN_THE_WAY[from] };
}

type Around = { facts: SeatFacts; today: Day; holidays: ReadonlySet<Day> };

/** Whether this election may be recorded; `corrects` is the record it stands in place of. */
export function ruleOnCalling(
  { facts, holidays }: Around,
  called: { pollOn: Day; noticeOn: Day | null; corrects: string | undefined },
): { call: true } | { refused: SeatRefusal } {
  const { pollOn, noticeOn, corrects } = called;
  const known = facts.elections.some(({ electionId }) => electionId === corrects);
  if (corrects && !known) return { refused: 'record_corrected_already' };
  const others = facts.elections.filter(({ electionId }) => electionId !== corrects);
  if (others.some((each) => each.pollOn === pollOn)) return { refused: 'election_called_already' };
  const last = lastTerm(facts.terms);
  if (last && pollOn <= last.startsOn) return { refused: 'poll_in_earlier_term' };
  const latest = latestPreElectionStart(facts.officeId, pollOn, holidays);
  return noticeOn !== null && noticeOn > latest ? { refused: 'notice_too_late' } : { call: true };
}

/** Whether the last holder's term ended on that day, which is the first without them. */
export function ruleOnVacating<Known extends Term>(
  { facts, today, holidays }: Around & { facts: { terms: readonly Known[] } },
  { endsOn, correcting }: { endsOn: Day; correcting: boolean },
): { term: Known } | { refused: SeatRefusal } {
  const term = lastTerm(facts.terms);
  if (!term) return { refused: 'seat_vacant' };
  if (correcting && term.endsOn === null) return { refused: 'record_corrected_already' };
  if (!correcting && term.endsOn !== null) return { refused: 'term_end_recorded' };
  const ruling = ruleOnSeatMove(
    correcting ? 'held' : seatOn(facts, today, holidays).state,
    'vacate',
  );
  if ('refused' in ruling) return ruling;
  return endsOn <= term.startsOn ? { refused: 'term_ends_before_start' } : { term };
}

type Outcome = { electionId: string; startsOn: Day; reElected: boolean };

/** Whether an election has this outcome, and whose term the new one follows. */
export function ruleOnFilling<Known extends Term>(
  { facts, today, holidays }: Around & { facts: { terms: readonly Known[] } },
  { electionId, startsOn, reElected }: Outcome,
): { election: PendingElection; follows: Known | undefined } | { refused: SeatRefusal } {
  const follows = lastTerm(facts.terms);
  if (follows && startsOn <= follows.startsOn) return { refused: 'term_starts_too_early' };
  if (follows?.endsOn && startsOn < follows.endsOn) return { refused: 'term_starts_too_early' };
  if (reElected && !follows) return { refused: 'nobody_re_elected' };
  const open = pendingElections(facts, startsOn, holidays);
  const election = open.find((each) => each.electionId === electionId);
  if (!election) return { refused: 'election_unknown' };
  if (election.pollOn > today) return { refused: 'poll_not_held' };
  if (startsOn < election.pollOn) return { refused: 'term_starts_before_poll' };
  const ruling = ruleOnSeatMove(seatOn(facts, startsOn, holidays).state, 'fill');
  return 'refused' in ruling ? ruling : { election, follows };
}
