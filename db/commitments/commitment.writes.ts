import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Evidence } from '#shared/commitments/commitment.rules.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';

export type CommitmentToAdd = {
  positionId: string;
  responseId: string;
  postId: string;
  holderName: string | null;
  words: string;
  measure: string | null;
  dueOn: string | null;
  askIds: readonly string[];
  recordedBy: string;
  recordedAt: Date;
};

/** Adds a commitment with the asks it answers; answers with its id. */
export async function insertCommitment(trx: Transaction<Database>, commitment: CommitmentToAdd) {
  const { id } = await trx
    .insertInto('commitment')
    .values({
      position_id: commitment.positionId,
      response_id: commitment.responseId,
      post_id: commitment.postId,
      holder_name: commitment.holderName,
      words: commitment.words,
      measure: commitment.measure,
      due_on: commitment.dueOn,
      recorded_by: commitment.recordedBy,
      recorded_at: commitment.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const asks = [...new Set(commitment.askIds)];
  await trx
    .insertInto('commitment_ask')
    .values(asks.map((ask_id) => ({ commitment_id: id, ask_id })))
    .execute();
  return id;
}

export type MoveToAdd = {
  commitmentId: string;
  said: Said;
  evidence: Evidence;
  reason: string | null;
  personId: string;
  officeId: string | null;
  at: Date;
};

export async function insertMove(trx: Transaction<Database>, move: MoveToAdd): Promise<void> {
  const { evidence } = move;
  await trx
    .insertInto('commitment_move')
    .values({
      commitment_id: move.commitmentId,
      said: move.said,
      evidence_title: evidence.title,
      evidence_source: evidence.source,
      evidence_on: evidence.on,
      evidence_quote: evidence.quote,
      reason: move.reason,
      person_id: move.personId,
      office_id: move.officeId,
      at: move.at,
    })
    .execute();
}
