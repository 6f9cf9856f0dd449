import type { Generated } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { Ends } from '#shared/practices/divergence.state.ts';

type Value = {
  id: Generated<string>;
  measure_id: string;
  /** Null for the whole of England. */
  office_id: string | null;
  value: string;
  /** ISO date, or year and month, or the year alone where the source gives no more. */
  starts: string | null;
  ends: Ends;
  ends_on: string | null;
  note: string | null;
  sources: Sources;
  replaces_id: string | null;
  recorded_by: string | null;
  recorded_at: Date;
  seq: Generated<number>;
};

export type DivergenceTables = {
  divergence_measure: {
    id: Generated<string>;
    title: string;
    made_by: string | null;
    made_at: Date;
  };
  /** Append-only: a correction or renewal replaces the value it names. */
  divergence_value: Value;
  /** A view: the values that nothing has replaced. */
  standing_divergence: Value;
  /** Who was told that a value lapses, each once. */
  divergence_notice: { value_id: string; office_id: string | null; queued_at: Date };
};
