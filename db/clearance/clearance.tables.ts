import type { Generated, JSONColumnType } from 'kysely';
import type { StepKind } from '#shared/clearance/clearance.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

export type ClearanceTables = {
  /** Append-only: how one office comes to its decision. Nobody else ever reads of it. */
  clearance_step: {
    id: Generated<string>;
    round_id: string;
    office_id: string;
    person_id: string;
    kind: StepKind;
    note: string;
    /** What is recommended; only of a preparation. */
    choice: Choice | null;
    reservations: JSONColumnType<{ clauseId: string | null; text: string }[]>;
    version_hash: string;
    /** The order in which they were taken; never shown, as it counts other offices' too. */
    seq: Generated<number>;
    at: Date;
  };
};
