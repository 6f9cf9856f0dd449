import type { Transaction } from 'kysely';
import { queueMail } from '#db/notifications/mail.writes.ts';
import type { Database } from '#db/schema.ts';
import { isMailKept, standingAnswer } from '#db/soundings/answer.reads.ts';
import { type AnsweringMail, keepAnsweringMail } from '#db/soundings/answer.writes.ts';
import { lockSounding, type SoundingRecord } from '#db/soundings/sounding.reads.ts';
import {
  isReplyRefusal,
  notRecordedEmail,
  notYourAddressEmail,
  type ReplyRefusal,
  recordedEmail,
} from '#server/mail/sounding-reply.email.ts';
import { type ComingMail, sameMail, type Taking } from '#server/mail-in/door.ts';
import { type Caller, refuse } from '#server/trpc/trpc.ts';
import { ownWords } from '#shared/mail-in/reply-text.rules.ts';
import { officesOf, worksFor } from '#shared/people/mandate.policy.ts';
import { RefusalError } from '#shared/refusal.ts';
import { settledAnswer } from '#shared/soundings/answer.rules.ts';
import { mailedAnswer, mailedAttribution } from '#shared/soundings/mailed-answer.rules.ts';
import { answerSoundingInput } from '#shared/soundings/sounding.schema.ts';
import { recordAnswer } from './record-answer.ts';

type Replying = {
  soundingId: string;
  officeId: string;
  person: Pick<Caller, 'id' | 'name' | 'email' | 'mandates'>;
};
type Coming = { taking: Taking; replying: Replying; kept: AnsweringMail; text: string };

/** Records a reply as an office's answer, or says to whoever wrote it why nothing is recorded. */
export async function answerByMail(taking: Taking, replying: Replying, mail: ComingMail) {
  const { soundingId, officeId, person } = replying;
  if (!worksFor(person.mandates, officeId)) return tellNotTheirs(taking, replying);
  const kept = {
    soundingId,
    officeId,
    messageId: await sameMail(mail),
    personId: person.id,
    bytes: mail.bytes,
    receivedAt: taking.now(),
  };
  const coming = { taking, replying, kept, text: mail.reading.text };
  try {
    await within(coming, (trx, sounding) => recordReply(trx, sounding, coming));
  } catch (error) {
    const why = refusalIn(error);
    await within(coming, (trx, sounding) => tellWhyNot(trx, sounding, coming, why));
  }
}

/** Holds the sounding, and does nothing where this mail came before. */
function within(
  { taking, kept }: Coming,
  act: (trx: Transaction<Database>, sounding: SoundingRecord) => Promise<void>,
): Promise<void> {
  return taking.db.transaction().execute(async (trx) => {
    const sounding = await lockSounding(trx, kept.soundingId);
    if (sounding && !(await isMailKept(trx, kept))) await act(trx, sounding);
  });
}

async function recordReply(trx: Transaction<Database>, sounding: SoundingRecord, coming: Coming) {
  const { replying, kept, text, taking } = coming;
  const { soundingId, officeId, person } = replying;
  const { questions, title } = sounding;
  const read = mailedAnswer(ownWords(text), questions.length);
  if ('refused' in read) refuse(read.refused);
  const standing = await standingAnswer(trx, { soundingId, officeId });
  const attribution = mailedAttribution(read.response, standing?.attribution ?? null);
  const made = answerSoundingInput.safeParse({ soundingId, officeId, ...read, attribution });
  if (!made.success) refuse('answer_too_long');
  const { publicUrl, domain } = taking;
  const telling = { publicUrl, intakeDomain: domain, at: kept.receivedAt };
  const { number } = await recordAnswer(trx, { ...made.data, person, via: 'mail' }, telling);
  await keepAnsweringMail(trx, kept, { answerNumber: number });
  const { leftOut } = read;
  const said = { ...settledAnswer(made.data, questions.length), title, questions, leftOut };
  const answer = recordedEmail({ ...said, reader: person.name, link: linkTo(coming) });
  await queueMail(trx, { recipient: person.email, ...answer }, { privateTo: officeId });
}

async function tellWhyNot(
  trx: Transaction<Database>,
  { title }: SoundingRecord,
  coming: Coming,
  why: ReplyRefusal,
) {
  const { replying, kept } = coming;
  const { officeId, person } = replying;
  await keepAnsweringMail(trx, kept, { refused: why });
  const answer = notRecordedEmail({ reader: person.name, title, link: linkTo(coming), why });
  await queueMail(trx, { recipient: person.email, ...answer }, { privateTo: officeId });
}

/** Whose address it is and what it is about is not said: they may not know. */
function tellNotTheirs({ db }: Taking, { person }: Replying) {
  const answer = notYourAddressEmail({ reader: person.name });
  const [privateTo = null] = officesOf(person.mandates);
  return db
    .transaction()
    .execute((trx) => queueMail(trx, { recipient: person.email, ...answer }, { privateTo }));
}

function linkTo({ taking, kept }: Coming): string {
  return `${taking.publicUrl}/soundings/${kept.soundingId}/answer`;
}

/** The code of a "no"; whatever else went wrong is thrown on, and the mail comes again. */
function refusalIn(error: unknown): ReplyRefusal {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof RefusalError && isReplyRefusal(cause.code)) return cause.code;
  throw error;
}
