import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { sha256OfBytes } from '#shared/hash.ts';
import type { ReplyFile } from '#shared/responses/reply-file.state.ts';

export type KeptFile = { id: string; hash: string };

/** Keeps files as they came; answers with their ids and hashes in the same order. */
export async function keepFiles(
  trx: Transaction<Database>,
  files: readonly ReplyFile[],
  now: Date,
): Promise<KeptFile[]> {
  if (files.length === 0) return [];
  const rows = await Promise.all(
    files.map(async ({ name, kind, bytes }) => ({
      name,
      kind,
      bytes: Buffer.from(bytes),
      hash: await sha256OfBytes(bytes),
      added_at: now,
    })),
  );
  return trx.insertInto('reply_file').values(rows).returning(['id', 'hash']).execute();
}

export async function addFilesOfResponse(
  trx: Transaction<Database>,
  responseId: string,
  files: readonly KeptFile[],
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .insertInto('response_file')
    .values(files.map(({ id }) => ({ response_id: responseId, file_id: id })))
    .execute();
}

export type NewIntake = {
  messageId: string;
  sender: string;
  subject: string;
  words: string;
  fromName: string | null;
  sentOn: string | null;
  receivedAt: Date;
};

/** One mail to one position or several; a mail that a position has already is left out. */
export async function addIntake(
  trx: Transaction<Database>,
  positionIds: readonly string[],
  mail: NewIntake,
): Promise<string[]> {
  const rows = await trx
    .insertInto('intake')
    .values(
      positionIds.map((positionId) => ({
        position_id: positionId,
        message_id: mail.messageId,
        sender: mail.sender,
        subject: mail.subject,
        words: mail.words,
        from_name: mail.fromName,
        sent_on: mail.sentOn,
        received_at: mail.receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['position_id', 'message_id']).doNothing())
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function addFilesOfIntake(
  trx: Transaction<Database>,
  intakeIds: readonly string[],
  files: readonly KeptFile[],
): Promise<void> {
  const rows = intakeIds.flatMap((intakeId) =>
    files.map(({ id }) => ({ intake_id: intakeId, file_id: id })),
  );
  if (rows.length > 0) await trx.insertInto('intake_file').values(rows).execute();
}

type Outcome = { responseId: string } | { reason: string };

/** Says what became of a mail, once; false where that has been said. */
export async function settleIntake(
  trx: Transaction<Database>,
  intakeId: string,
  outcome: Outcome,
  { personId, now }: { personId: string; now: Date },
): Promise<boolean> {
  const settled = await trx
    .insertInto('intake_outcome')
    .values({
      intake_id: intakeId,
      response_id: 'responseId' in outcome ? outcome.responseId : null,
      reason: 'reason' in outcome ? outcome.reason : null,
      settled_by: personId,
      settled_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('intake_id')
    .executeTakeFirst();
  return settled !== undefined;
}
