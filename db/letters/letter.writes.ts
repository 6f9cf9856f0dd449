import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { LetterContent } from '#shared/letters/letter.rules.ts';
import type { SendingChannel } from '#shared/letters/sending.state.ts';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';

export type NewLetter = {
  positionId: string;
  versionId: string;
  roundId: string;
  issuedBy: string;
  issuedAt: Date;
  content: LetterContent;
  letterHash: string;
  verificationCode: string;
};

/** Writes the letter and whom it went to; answers with its id. */
export async function addLetter(trx: Transaction<Database>, letter: NewLetter): Promise<string> {
  const { id } = await trx
    .insertInto('letter')
    .values({
      position_id: letter.positionId,
      version_id: letter.versionId,
      round_id: letter.roundId,
      issued_by: letter.issuedBy,
      issued_at: letter.issuedAt,
      dated: letter.content.dated,
      content: JSON.stringify(letter.content),
      letter_hash: letter.letterHash,
      verification_code: letter.verificationCode,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const recipients = letter.content.addressees.map(({ postId, name }, place) => ({
    letter_id: id,
    post_id: postId,
    holder_name: name,
    place,
  }));
  if (recipients.length > 0) {
    await trx.insertInto('letter_recipient').values(recipients).execute();
  }
  return id;
}

export type NewSending = {
  letterId: string;
  channel: SendingChannel;
  sentOn: string;
  receivedOn: string | null;
  sentBy: string;
  recordedAt: Date;
  to: readonly { postId: string; name: string | null }[];
};

/** The letter went to these posts, and to whoever held each that day. */
export async function addSendings(trx: Transaction<Database>, sending: NewSending): Promise<void> {
  await trx
    .insertInto('letter_sending')
    .values(
      sending.to.map(({ postId, name }) => ({
        letter_id: sending.letterId,
        post_id: postId,
        holder_name: name,
        channel: sending.channel,
        sent_on: sending.sentOn,
        received_on: sending.receivedOn,
        sent_by: sending.sentBy,
        recorded_at: sending.recordedAt,
      })),
    )
    .execute();
}

export type NewAsk = { clauseId: string; number: number; text: string };

/** The asks of a letter. When each is expected to be answered follows from where the letter was sent. */
export async function addAsks(
  trx: Transaction<Database>,
  letter: { id: string; positionId: string; dated: string },
  asks: readonly NewAsk[],
): Promise<void> {
  if (asks.length === 0) return;
  await trx
    .insertInto('ask')
    .values(
      asks.map(({ clauseId, number, text }) => ({
        position_id: letter.positionId,
        letter_id: letter.id,
        clause_id: clauseId,
        number,
        text,
        asked_on: letter.dated,
        sources: '[]',
      })),
    )
    .execute();
}

export type NewJoining = {
  letterId: string;
  officeId: string;
  holderId: string;
  personId: string;
  capacity: Capacity;
  letterHash: string;
  addendumHash: string;
  line: string;
  joinedAt: Date;
};

export async function insertJoining(trx: Transaction<Database>, joining: NewJoining) {
  await trx
    .insertInto('joining')
    .values({
      letter_id: joining.letterId,
      office_id: joining.officeId,
      holder_id: joining.holderId,
      person_id: joining.personId,
      capacity: joining.capacity,
      letter_hash: joining.letterHash,
      addendum_hash: joining.addendumHash,
      line: joining.line,
      joined_at: joining.joinedAt,
    })
    .execute();
}

export type NewSuccessorWord = {
  letterId: string;
  officeId: string;
  holderId: string;
  personId: string;
  capacity: Capacity;
  word: SuccessorWord;
  letterHash: string;
  saidAt: Date;
};

export async function insertSuccessorWord(trx: Transaction<Database>, said: NewSuccessorWord) {
  const { id } = await trx
    .insertInto('successor_word')
    .values({
      letter_id: said.letterId,
      office_id: said.officeId,
      holder_id: said.holderId,
      person_id: said.personId,
      capacity: said.capacity,
      word: said.word,
      letter_hash: said.letterHash,
      said_at: said.saidAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
