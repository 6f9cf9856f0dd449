import type { Generated, JSONColumnType } from 'kysely';
import type { AgendaItem } from '#shared/meetings/agenda.rules.ts';
import type {
  ActionEnding,
  InvitationMove,
  MeetingMove,
  Strand,
} from '#shared/meetings/meeting.state.ts';

export type MeetingTables = {
  /** A fact: who meets, and how often they promised to, with where that is written. */
  forum: {
    id: string;
    name: string;
    strands: Strand[];
    promised_per_year: number | null;
    promised_on: string | null;
    promise_source: string | null;
    /** The month to which the record of its meetings was checked. */
    checked_to: string;
  };
  meeting: {
    id: Generated<string>;
    forum_id: string;
    strand: Strand | null;
    /** Nobody for a fact. */
    added_by: string | null;
    added_at: Generated<Date>;
  };
  /** Who was invited when it was planned; nobody where a meeting is known from the public record alone. */
  meeting_office: { meeting_id: string; office_id: string };
  /** Append-only: who was invited after that, and who was struck off. */
  meeting_invitation: {
    id: Generated<string>;
    meeting_id: string;
    office_id: string;
    move: InvitationMove;
    reason: string | null;
    person_id: string;
    at: Date;
    seq: Generated<number>;
  };
  /** A view: who is invited now, and so reads the papers. */
  standing_invitation: { meeting_id: string; office_id: string };
  /** Append-only: every day a meeting was ever planned for, and what became of it. */
  meeting_change: {
    id: Generated<string>;
    meeting_id: string;
    move: MeetingMove;
    day: string;
    /** "10:00" as a clock in London shows it; null where only the day is known. */
    starts_at: string | null;
    ends_at: string | null;
    place: string | null;
    reason: string | null;
    source: string | null;
    person_id: string | null;
    at: Generated<Date>;
    seq: Generated<number>;
  };
  /** Append-only: the newest is the agenda. */
  meeting_agenda: {
    meeting_id: string;
    number: number;
    items: JSONColumnType<AgendaItem[]>;
    person_id: string;
    at: Date;
  };
  /** Append-only: the newest that is published is what those invited read. */
  meeting_minutes: {
    meeting_id: string;
    number: number;
    decisions: string;
    outcome: string | null;
    published: boolean;
    person_id: string;
    at: Date;
  };
  /** `number` is its name in every strand and meeting: ACT-0001. */
  meeting_action: {
    id: Generated<string>;
    number: number;
    meeting_id: string;
    what: string;
    /** Null: the secretariat has it. */
    office_id: string | null;
    due_on: string | null;
    person_id: string;
    at: Date;
  };
  meeting_action_end: {
    action_id: string;
    ended: ActionEnding;
    reason: string | null;
    person_id: string;
    at: Date;
  };
  /** One a person. Of its token only the hash is kept. */
  calendar_feed: { person_id: string; token_hash: string; made_at: Date };
};
