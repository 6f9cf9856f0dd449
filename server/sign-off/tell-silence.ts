import type { Transaction } from 'kysely';
import { queueMail } from '#db/notifications/mail.writes.ts';
import type { Database } from '#db/schema.ts';
import { peopleOfRound, type SilenceRun } from '#db/sign-off/silence.reads.ts';
import { type SilenceNews, silenceEmail } from '#server/mail/silence.email.ts';

export type Telling = { publicUrl: string; at: Date };

/** Sends the news of a round by silence to everyone asked, with the change it tells of. */
export async function tellSilence(
  trx: Transaction<Database>,
  { roundId, positionId, title }: Pick<SilenceRun, 'roundId' | 'positionId' | 'title'>,
  news: SilenceNews,
  { publicUrl, at }: Telling,
) {
  const link = `${publicUrl}/positions/${positionId}/sign-off`;
  for (const { name, email } of await peopleOfRound(trx, roundId, at)) {
    await queueMail(trx, {
      recipient: email,
      ...silenceEmail(news, { reader: name, title, link }),
    });
  }
}
