import type { Generated, JSONColumnType } from 'kysely';
import type { Condition } from '#shared/sign-off/condition.state.ts';
import type { Choice, Origin, ProofKind } from '#shared/sign-off/decision.state.ts';
import type { Procedure } from '#shared/sign-off/round.state.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';
import type { Objection, SilenceEnd } from '#shared/sign-off/silence.state.ts';
import type { ThresholdKind } from '#shared/sign-off/threshold.rules.ts';

type DecisionTable = {
  id: Generated<string>;
  round_id: string;
  office_id: string;
  holder_id: string;
  person_id: string;
  capacity: Capacity;
  choice: Choice;
  reason: string | null;
  version_hash: string;
  decided_at: Generated<Date>;
  /** The decision of the same office that this one stands in place of. */
  replaces: string | null;
  origin: Generated<Origin>;
  /** The decision on an earlier version, or of an earlier mayor, that this one carries over. */
  carried_from: string | null;
  /** What the endorsement waits for; kept from everyone else until the round closes. */
  condition: JSONColumnType<Condition> | null;
  proof: Generated<ProofKind>;
  /** From when a provisional decision counts; null for one that always did. */
  final_at: Date | null;
  /** Who cleared that the office may decide in its pre-election period. */
  election_clearance: string | null;
};

export type RoundTables = {
  /** One version put to the coalition for decision. Its state is derived from these dates. */
  round: {
    id: Generated<string>;
    position_id: string;
    version_id: string;
    number: number;
    procedure: Procedure;
    opened_by: string | null;
    opened_at: Generated<Date>;
    /** When offices can begin to decide; null where that was when it was opened. */
    opens_at: Date | null;
    deadline: Date;
    /** By silence: until then any office may object to silence, from then on it runs. */
    runs_from: Date | null;
    /** Nobody sees what another office said until it closes. */
    sealed: Generated<boolean>;
    threshold_kind: Generated<ThresholdKind>;
    /** Only where the threshold is a number of signatures. */
    threshold_count: Generated<number | null>;
    /** How many hours before the deadline undecided offices are reminded. */
    reminder_hours: Generated<number[]>;
    closed_at: Date | null;
    /** Drafting was reopened, so nothing more can be decided here. */
    superseded_at: Date | null;
  };
  /** The offices asked, as the coalition stood when the round opened. */
  round_office: {
    round_id: string;
    office_id: string;
    /** Without this office's signature the round's threshold is not met. */
    named: Generated<boolean>;
  };
  /** Append-only: what an office answered in one round, for exactly one text. */
  decision: DecisionTable;
  /** A view: what each office says now, neither replaced nor withdrawn. */
  standing_decision: DecisionTable & {
    /** Unconditional, or its condition was met when the round closed. */
    counts: boolean;
  };
  /** Append-only: an office takes back what it said. */
  withdrawal: {
    decision_id: string;
    person_id: string;
    holder_id: string;
    capacity: Capacity;
    reason: string | null;
    withdrawn_at: Date;
  };
  editorial_objection: {
    round_id: string;
    office_id: string;
    person_id: string;
    objected_at: Date;
  };
  /** Append-only: what broke a round by silence, or turned it into an express one. */
  silence_objection: {
    round_id: string;
    office_id: string;
    holder_id: string;
    person_id: string;
    capacity: Capacity;
    objection: Objection;
    words: string;
    objected_at: Date;
  };
  /** Append-only: for which offices the clock of a round by silence was paused, and until when. */
  silence_pause: {
    round_id: string;
    office_ids: string[];
    moved_from: Date;
    moved_to: Date;
    paused_at: Date;
  };
  /** Append-only: what a round by silence came to when its time was up. */
  silence_end: {
    round_id: string;
    outcome: SilenceEnd;
    asked: number;
    answered: number;
    ended_at: Date;
  };
  released_condition: { decision_id: string; released_at: Date };
  reservation: {
    id: Generated<string>;
    decision_id: string;
    /** The clause it is on; none means the whole text. */
    clause_id: string | null;
    text: string;
    place: number;
  };
};
