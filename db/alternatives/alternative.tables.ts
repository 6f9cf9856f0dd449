import type { Generated, JSONColumnType } from 'kysely';
import type { SettledWording } from '#shared/alternatives/alternative.rules.ts';

export type AlternativeTables = {
  /** Which wording of a passage an office puts its name behind; at most one of each passage. */
  wording_backing: {
    document_id: string;
    alternative_id: string;
    office_id: string;
    wording_id: string;
    person_id: string | null;
    at: Date;
  };
  /** Every wording of a passage as it stood when one was picked: never updated, never deleted. */
  alternative_history: {
    id: Generated<string>;
    document_id: string;
    alternative_id: string;
    block_id: string;
    block_label: string | null;
    wordings: JSONColumnType<SettledWording[]>;
    settled_by: string | null;
    settled_at: Date;
  };
};
