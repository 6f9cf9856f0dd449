import type { Generated, JSONColumnType } from 'kysely';
import type { Level, SofterLevel, Weighing } from '#shared/coalition/cell.state.ts';
import type { Stance } from '#shared/stances/stance.state.ts';

/** Rows that somebody added: the newest of what they are about counts. */
type Said = {
  seq: Generated<number>;
  position_id: string;
  person_id: string | null;
  at: Date;
};

export type CoalitionTables = {
  /** Another wording of an ask, to be asked about. Without words it was taken back. */
  softer_wording: Said & {
    block_id: string;
    level: SofterLevel;
    words: string;
    words_hash: string;
    /** SHA-256 of the ask's own words when it was written. */
    ask_words_hash: string;
    /** Whether offices are asked about it on their own page. */
    shared: boolean;
  };
  /** Where an office stands on a softer wording; on the ask as it stands it is a stance like any. */
  wording_stance: Said & {
    office_id: string;
    block_id: string;
    level: SofterLevel;
    stance: Stance | null;
    words_hash: string;
    /** Recorded by a case officer who was told. */
    on_its_word: boolean;
  };
  /** The level of an ask without which an office does not sign; null when it no longer insists. */
  must_have: Said & {
    office_id: string;
    block_id: string;
    level: Level | null;
    on_its_word: boolean;
  };
  ask_weight: { position_id: string; block_id: string; weight: number };
  /** An ask kept at a level needs another kept at its own. */
  ask_link: {
    position_id: string;
    block_id: string;
    level: Level;
    needs_block_id: string;
    needs_level: Level;
  };
  /** Who looked at which coalition in the explorer. Never changed. */
  explorer_viewing: Said & { weights: Weighing; office_ids: JSONColumnType<string[]> };
};
