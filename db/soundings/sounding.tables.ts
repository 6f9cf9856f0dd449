import type { Generated, JSONColumnType } from 'kysely';
import type { Placements, ReturnContent } from '#shared/soundings/return.rules.ts';
import type {
  AnsweredVia,
  AnswerRank,
  Attribution,
  ReturnWord,
  SoundingMove,
  SoundingNotice,
  SoundingResponse,
  SoundingState,
} from '#shared/soundings/sounding.state.ts';

export type SoundingTables = {
  /** A question government puts to offices. Only a draft changes. */
  sounding: {
    id: Generated<string>;
    title: string;
    /** Who asked, as they gave it. */
    department: string;
    post: string;
    official: string;
    background: string;
    /** Who will see the return. */
    audience: string;
    questions: JSONColumnType<string[]>;
    /** The most open way answers are shown. */
    offered: Attribution;
    /** Null where the secretariat opens it by hand. */
    opens_at: Date | null;
    closes_at: Date;
    drafted_by: string;
    drafted_at: Date;
  };
  sounding_office: {
    sounding_id: string;
    office_id: string;
    /** Of the address at which its people answer by mail. */
    answer_token: Generated<string>;
  };
  /** Append-only: every move, by whom; its newest row is the state on record. */
  sounding_step: {
    id: Generated<string>;
    sounding_id: string;
    move: SoundingMove;
    state: SoundingState;
    /** Null where time made the move. */
    person_id: string | null;
    seq: Generated<number>;
    at: Date;
  };
  /** Append-only: each version of an office's answer, the newest of which counts. */
  sounding_answer: {
    id: Generated<string>;
    sounding_id: string;
    office_id: string;
    number: number;
    response: SoundingResponse;
    /** One for each question. */
    words: JSONColumnType<string[]>;
    attribution: Attribution | null;
    answer_hash: string;
    person_id: string;
    rank: AnswerRank;
    via: AnsweredVia;
    answered_at: Date;
  };
  /** Append-only: what came to an office's address and what became of it; byte for byte where it gave an answer. */
  sounding_mail: {
    id: Generated<string>;
    sounding_id: string;
    office_id: string;
    /** The hash of its Message-ID, or of the mail where it has none. */
    message_id: string;
    person_id: string;
    bytes: Buffer;
    answer_number: number | null;
    /** Why no answer was recorded from it. */
    refused: string | null;
    received_at: Date;
  };
  /** Append-only: each text of the return as offices are asked to clear it. */
  sounding_consolidation: {
    id: Generated<string>;
    sounding_id: string;
    number: number;
    content: JSONColumnType<ReturnContent>;
    placements: JSONColumnType<Placements>;
    content_hash: string;
    clear_by: Date;
    written_by: string;
    written_at: Date;
  };
  /** Append-only: what offices say of a text of the return, the newest of each counts. */
  sounding_word: {
    id: Generated<string>;
    consolidation_id: string;
    office_id: string;
    word: ReturnWord;
    remark: string;
    /** No more openly than this, from now on. */
    narrow_to: Attribution | null;
    person_id: string;
    seq: Generated<number>;
    said_at: Date;
  };
  /** Append-only: what went to government. */
  sounding_return: {
    sounding_id: string;
    consolidation_id: string;
    content: JSONColumnType<ReturnContent>;
    return_hash: string;
    sent_by: string;
    sent_at: Date;
  };
  /** Append-only: what government did. */
  sounding_outcome: {
    id: Generated<string>;
    sounding_id: string;
    happened_on: string;
    words: string;
    source: string;
    recorded_by: string;
    recorded_at: Date;
  };
  /** Append-only: what one office, or the secretariat, was told; its messages are in the outbox. */
  sounding_notice: {
    id: Generated<string>;
    sounding_id: string;
    office_id: string | null;
    kind: SoundingNotice;
    number: number;
    queued_at: Date;
  };
  /** A view: what a sounding's state follows from. */
  sounding_fact: {
    sounding_id: string;
    opens_at: Date | null;
    closes_at: Date;
    recorded: SoundingState;
    consolidation_id: string | null;
    consolidation_number: number | null;
    clear_by: Date | null;
    to_clear: number;
    cleared: number;
    objected: number;
  };
};
