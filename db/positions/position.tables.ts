import type { Generated } from 'kysely';
import type { Marking } from '#shared/positions/marking.state.ts';

export type PositionTables = {
  position: {
    id: Generated<string>;
    title: string;
    /** Whether it was opened to the whole forum or to offices chosen by name. */
    coalition_kind: 'forum' | 'named';
    campaign_id: string | null;
    /** Set for past cases rebuilt from the public record; they have no live text. */
    reconstructed: Generated<boolean>;
    /** What the address begins with that takes mail for it. */
    intake_token: Generated<string>;
    opened_by: string | null;
    opened_at: Generated<Date>;
  };
  /** The coalition: the offices a position is open to, fixed when it opens. */
  position_office: {
    position_id: string;
    office_id: string;
    /** Writes the text itself; the others suggest. */
    drafts: Generated<boolean>;
  };
  /** Append-only: how a position is to be handled; the newest row stands. */
  position_marking: {
    id: Generated<string>;
    seq: Generated<number>;
    position_id: string;
    marking: Marking;
    marked_by: string;
    marked_at: Date;
  };
  position_addressee: { position_id: string; post_id: string; place: number };
};
