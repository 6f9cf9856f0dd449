import type { Generated } from 'kysely';
import type { Topic } from '#shared/engagement/engagement.state.ts';
import type {
  AlertAnswer,
  ConsentKind,
  Leaning,
} from '#shared/engagement/seat-at-the-table.state.ts';

type Said = { said_by: string; said_at: Date; seq: Generated<number> };

type SiloStance = {
  id: Generated<string>;
  topic: Topic;
  department_id: string;
  /** Whose stance it is: with another holder it is stale. */
  post_id: string;
  stance: Leaning;
  said_on: string;
  source: string;
  recorded_by: string;
  recorded_at: Date;
  seq: Generated<number>;
};

export type SeatAtTheTableTables = {
  /** Append-only: what an office lets others know. The newest of a kind is what it says now. */
  engagement_consent: Said & { office_id: string; kind: ConsentKind; given: boolean };
  /** Append-only: that an office had no contact with a department in a quarter, or takes that back. */
  nothing_confirmed: Said & {
    office_id: string;
    department_id: string;
    quarter: string;
    stands: boolean;
  };
  /** Append-only: whether an office shares one of its contacts with whoever logged the same. */
  alert_answer: Said & { engagement_id: string; topic: string; answer: AlertAnswer };
  /** Append-only: where a department stands on a topic; the newest is what is known now. */
  silo_stance: SiloStance;
  /** Views: what is given, confirmed, answered and known now. */
  standing_consent: { office_id: string; kind: ConsentKind };
  standing_nothing: { office_id: string; department_id: string; quarter: string };
  standing_alert_answer: { engagement_id: string; topic: string; answer: AlertAnswer };
  standing_silo_stance: SiloStance;
};
