import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Alternative, SettledWording } from '#shared/alternatives/alternative.rules.ts';

export type Backing = {
  documentId: string;
  alternativeId: string;
  wordingId: string;
  officeId: string;
  personId: string;
  at: Date;
};

/** Puts an office's name behind a wording; its name leaves whatever wording of the passage it was behind. */
export async function putBacking(trx: Transaction<Database>, backing: Backing): Promise<void> {
  const { documentId, alternativeId, officeId, wordingId, personId, at } = backing;
  const now = { wording_id: wordingId, person_id: personId, at };
  await trx
    .insertInto('wording_backing')
    .values({
      document_id: documentId,
      alternative_id: alternativeId,
      office_id: officeId,
      ...now,
    })
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'alternative_id', 'office_id']).doUpdateSet(now),
    )
    .execute();
}

export async function removeBacking(
  trx: Transaction<Database>,
  { documentId, wordingId, officeId }: Pick<Backing, 'documentId' | 'wordingId' | 'officeId'>,
): Promise<void> {
  await trx
    .deleteFrom('wording_backing')
    .where('document_id', '=', documentId)
    .where('wording_id', '=', wordingId)
    .where('office_id', '=', officeId)
    .execute();
}

export type Settled = {
  documentId: string;
  alternative: Omit<Alternative, 'wordings'>;
  wordings: SettledWording[];
  settledBy: string;
  settledAt: Date;
};

/** Keeps every wording of a settled passage, and lets the backings go that only it needed. */
export async function keepSettled(trx: Transaction<Database>, settled: Settled): Promise<void> {
  const { documentId, alternative, wordings, settledBy, settledAt } = settled;
  await trx
    .insertInto('alternative_history')
    .values({
      document_id: documentId,
      alternative_id: alternative.id,
      block_id: alternative.blockId,
      block_label: alternative.blockLabel,
      wordings: JSON.stringify(wordings),
      settled_by: settledBy,
      settled_at: settledAt,
    })
    .execute();
  await trx
    .deleteFrom('wording_backing')
    .where('document_id', '=', documentId)
    .where('alternative_id', '=', alternative.id)
    .execute();
}
