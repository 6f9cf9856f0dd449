import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Stance } from '#shared/stances/stance.state.ts';

export type NewStance = {
  positionId: string;
  officeId: string;
  blockId: string;
  stance: Stance | null;
  note: string;
  wordsHash: string;
  personId: string;
  at: Date;
};

export async function insertStance(trx: Transaction<Database>, said: NewStance) {
  await trx
    .insertInto('stance')
    .values({
      position_id: said.positionId,
      office_id: said.officeId,
      block_id: said.blockId,
      stance: said.stance,
      note: said.note,
      words_hash: said.wordsHash,
      person_id: said.personId,
      at: said.at,
    })
    .execute();
}

export type NewConsent = {
  positionId: string;
  officeId: string;
  agrees: boolean;
  personId: string;
  at: Date;
};

export async function insertConsent(trx: Transaction<Database>, said: NewConsent) {
  await trx
    .insertInto('stance_consent')
    .values({
      position_id: said.positionId,
      office_id: said.officeId,
      agrees: said.agrees,
      person_id: said.personId,
      at: said.at,
    })
    .execute();
}
