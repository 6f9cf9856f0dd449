import type { Generated } from 'kysely';
import type { Stance } from '#shared/stances/stance.state.ts';

export type StanceTables = {
  /** Where an office stood on a block. Only ever added to: the newest of an office and block counts. */
  stance: {
    seq: Generated<number>;
    position_id: string;
    office_id: string;
    block_id: string;
    /** Null when the office says nothing, or no longer does. */
    stance: Stance | null;
    note: string;
    /** SHA-256 of the words it was given on. */
    words_hash: string;
    person_id: string | null;
    at: Date;
  };
  /** Whether an office agrees that the coalition sees how many stand where. The newest counts. */
  stance_consent: {
    seq: Generated<number>;
    position_id: string;
    office_id: string;
    agrees: boolean;
    person_id: string | null;
    at: Date;
  };
};
