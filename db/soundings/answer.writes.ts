import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type {
  AnsweredVia,
  AnswerRank,
  Attribution,
  SoundingResponse,
} from '#shared/soundings/sounding.state.ts';

export type NewAnswer = {
  soundingId: string;
  officeId: string;
  number: number;
  response: SoundingResponse;
  words: readonly string[];
  attribution: Attribution | null;
  answerHash: string;
  personId: string;
  rank: AnswerRank;
  via: AnsweredVia;
  at: Date;
};

export async function insertAnswer(trx: Transaction<Database>, answer: NewAnswer): Promise<string> {
  const { soundingId, officeId, number, response, attribution, rank, via } = answer;
  const { id } = await trx
    .insertInto('sounding_answer')
    .values({
      sounding_id: soundingId,
      office_id: officeId,
      number,
      response,
      words: JSON.stringify(answer.words),
      attribution,
      answer_hash: answer.answerHash,
      person_id: answer.personId,
      rank,
      via,
      answered_at: answer.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
