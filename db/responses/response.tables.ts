import type { Generated } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import type { ResponseKind } from '#shared/responses/response.state.ts';

export type ResponseTables = {
  /** One thing asked of government, followed until answered. Created when its position is issued. */
  ask: {
    id: Generated<string>;
    position_id: string;
    letter_id: string | null;
    clause_id: string | null;
    number: number;
    text: string;
    asked_on: string;
    sources: Sources;
  };
  /** One communication from government. Never edited: a correction is a new row. */
  response: {
    id: Generated<string>;
    position_id: string;
    kind: ResponseKind;
    received_on: string;
    post_id: string | null;
    from_name: string | null;
    summary: string;
    /** Why a holding reply holds. */
    reason: string | null;
    /** The day it promises an answer by. */
    new_expected_on: string | null;
    /** The post that answers instead. */
    transferred_to: string | null;
    corrects_id: string | null;
    /** The oral reply that this one puts in writing. */
    confirms_id: string | null;
    /** The one office it was written to; null where it answers all who signed. */
    addressed_to: string | null;
    sources: Sources;
    logged_by: string | null;
    logged_at: Generated<Date>;
  };
  /** The asks a response is about where it says so; without rows it is about its whole position. */
  response_ask: { response_id: string; ask_id: string };
  /** What one response answers to one ask; a later row for the same ask supersedes an earlier one. */
  ask_answer: {
    id: Generated<string>;
    ask_id: string;
    response_id: string | null;
    answer: Answer;
    note: string | null;
    recorded_by: string | null;
    recorded_at: Generated<Date>;
  };
};
