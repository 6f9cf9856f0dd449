import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Placements, ReturnContent } from '#shared/soundings/return.rules.ts';
import type { Attribution, ReturnWord } from '#shared/soundings/sounding.state.ts';

export async function insertConsolidation(
  trx: Transaction<Database>,
  made: {
    soundingId: string;
    number: number;
    content: ReturnContent;
    placements: Placements;
    contentHash: string;
    clearBy: Date;
    personId: string;
    at: Date;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('sounding_consolidation')
    .values({
      sounding_id: made.soundingId,
      number: made.number,
      content: JSON.stringify(made.content),
      placements: JSON.stringify(made.placements),
      content_hash: made.contentHash,
      clear_by: made.clearBy,
      written_by: made.personId,
      written_at: made.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertWord(
  trx: Transaction<Database>,
  said: {
    consolidationId: string;
    officeId: string;
    word: ReturnWord;
    remark: string;
    narrowTo: Attribution | null;
    personId: string;
    at: Date;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('sounding_word')
    .values({
      consolidation_id: said.consolidationId,
      office_id: said.officeId,
      word: said.word,
      remark: said.remark,
      narrow_to: said.narrowTo,
      person_id: said.personId,
      said_at: said.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertReturn(
  trx: Transaction<Database>,
  sent: {
    soundingId: string;
    consolidationId: string;
    content: ReturnContent;
    returnHash: string;
    personId: string;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('sounding_return')
    .values({
      sounding_id: sent.soundingId,
      consolidation_id: sent.consolidationId,
      content: JSON.stringify(sent.content),
      return_hash: sent.returnHash,
      sent_by: sent.personId,
      sent_at: sent.at,
    })
    .execute();
}

export async function insertOutcome(
  trx: Transaction<Database>,
  outcome: {
    soundingId: string;
    happenedOn: string;
    words: string;
    source: string;
    personId: string;
    at: Date;
  },
): Promise<string> {
  const { soundingId, happenedOn, words, source, personId, at } = outcome;
  const { id } = await trx
    .insertInto('sounding_outcome')
    .values({
      sounding_id: soundingId,
      happened_on: happenedOn,
      words,
      source,
      recorded_by: personId,
      recorded_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
