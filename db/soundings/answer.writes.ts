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

/** A mail that came to an office’s address for a sounding, as it came. */
export type AnsweringMail = {
  soundingId: string;
  officeId: string;
  messageId: string;
  personId: string;
  bytes: Uint8Array;
  receivedAt: Date;
};

/** Keeps that a mail came to an office's address: whole where it gave an answer, else only why it gave none. */
export async function keepAnsweringMail(
  trx: Transaction<Database>,
  mail: AnsweringMail,
  became: { answerNumber: number } | { refused: string },
): Promise<void> {
  await trx
    .insertInto('sounding_mail')
    .values({
      sounding_id: mail.soundingId,
      office_id: mail.officeId,
      message_id: mail.messageId,
      person_id: mail.personId,
      // Of a mail that gave no answer nobody ever reads a word again.
      bytes: 'answerNumber' in became ? Buffer.from(mail.bytes) : Buffer.alloc(0),
      answer_number: 'answerNumber' in became ? became.answerNumber : null,
      refused: 'refused' in became ? became.refused : null,
      received_at: mail.receivedAt,
    })
    .execute();
}
