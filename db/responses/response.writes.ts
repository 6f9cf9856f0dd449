import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import type { LogResponse } from '#shared/responses/response.schema.ts';

export type NewResponse = Omit<LogResponse, 'answers' | 'about'> & {
  /** Null where it came in by itself. */
  loggedBy: string | null;
  loggedAt: Date;
};

/** Adds a response; answers with its id. A correction is a row of its own, and the original stays. */
export async function addResponse(trx: Transaction<Database>, response: NewResponse) {
  const { id } = await trx
    .insertInto('response')
    .values({
      position_id: response.positionId,
      kind: response.kind,
      received_on: response.receivedOn,
      post_id: response.postId ?? null,
      from_name: response.fromName ?? null,
      summary: response.summary,
      reason: response.reason ?? null,
      new_expected_on: response.newExpectedOn ?? null,
      transferred_to: response.transferredTo ?? null,
      corrects_id: response.correctsId ?? null,
      confirms_id: response.confirmsId ?? null,
      addressed_to: response.addressedTo ?? null,
      sources: '[]',
      logged_by: response.loggedBy,
      logged_at: response.loggedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The asks a response is about; where none is named it is about its whole position. */
export async function addAsksOfResponse(
  trx: Transaction<Database>,
  responseId: string,
  askIds: readonly string[],
): Promise<void> {
  if (askIds.length === 0) return;
  await trx
    .insertInto('response_ask')
    .values(askIds.map((askId) => ({ response_id: responseId, ask_id: askId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type NewAnswer = {
  askId: string;
  responseId: string | null;
  answer: Answer;
  note: string | null;
  recordedBy: string | null;
};

/** Adds what was answered to one ask. Earlier rows stay; the newest is the answer as now known. */
export async function addAnswer(trx: Transaction<Database>, answer: NewAnswer): Promise<string> {
  const { id } = await trx
    .insertInto('ask_answer')
    .values({
      ask_id: answer.askId,
      response_id: answer.responseId,
      answer: answer.answer,
      note: answer.note,
      recorded_by: answer.recordedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
