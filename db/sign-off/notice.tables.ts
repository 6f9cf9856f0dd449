import type { Generated } from 'kysely';
import type { NoticeKind } from '#shared/sign-off/notice.state.ts';

export type NoticeTables = {
  /** Append-only: what one office was told of a round; its messages are in the outbox. */
  notice: {
    id: Generated<string>;
    round_id: string;
    /** Null for the secretariat. */
    office_id: string | null;
    kind: NoticeKind;
    /** Only of a reminder. */
    hours_before: number | null;
    queued_at: Date;
  };
  /** Append-only: the secretariat asked for an answer. */
  chase: {
    id: Generated<string>;
    round_id: string;
    /** Null where everybody still to answer was chased. */
    office_id: string | null;
    note: string | null;
    chased_by: string;
    chased_at: Date;
  };
};
