import type { Kysely } from 'kysely';
import { countAttempt } from '#db/people/attempt.writes.ts';
import { mandatesOfAddress, positionsOfTokens } from '#db/responses/intake.reads.ts';
import { addFilesOfIntake, addIntake, keepFiles } from '#db/responses/reply-file.writes.ts';
import type { Database } from '#db/schema.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { sha256Hex, sha256OfBytes } from '#shared/hash.ts';
import { canSendToPosition } from '#shared/responses/intake.policy.ts';
import { intakeToken } from '#shared/responses/intake.rules.ts';
import {
  fileName,
  filesOfMail,
  filledFromMail,
  opening,
} from '#shared/responses/reply-file.rules.ts';
import type { MailReading, MailRefusal } from '#shared/responses/reply-file.state.ts';
import { openMail } from '../mail-file/open-mail.ts';

const HOUR_MS = 3_600_000;
/** Of one sender in an hour: a private office that forwards a campaign's replies sends fewer. */
export const MAILS_PER_HOUR = 30;

export type Taking = { db: Kysely<Database>; domain: string; now: () => Date };
export type Envelope = { sender: string; recipients: readonly string[] };
type NotTaken = MailRefusal | 'not_for_you' | 'too_many';

/**
 * The positions that this sender may pass mail on to, of those addressed. Who an address belongs to
 * is what the sender claims: so mail only ever waits for a person to read it.
 */
export async function positionsFor({ db, domain, now }: Taking, envelope: Envelope) {
  const { sender, recipients } = envelope;
  const tokens = recipients.flatMap((address) => intakeToken(address, domain) ?? []);
  const positions = await positionsOfTokens(db, tokens);
  if (positions.length === 0) return [];
  const mandates = await mandatesOfAddress(db, sender, now());
  return positions.filter((position) => canSendToPosition(mandates, position)).map(({ id }) => id);
}

/** Keeps a mail until it is classified. One that came before is taken again and kept once. */
export async function takeMail(
  taking: Taking,
  envelope: Envelope,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ taken: number } | { refused: NotTaken }> {
  const { db, now } = taking;
  const key = `intake|${await sha256Hex(envelope.sender.toLowerCase())}`;
  const limit = { key, most: MAILS_PER_HOUR, windowMs: HOUR_MS };
  if (!(await countAttempt(db, limit, now().getTime()))) return { refused: 'too_many' };
  const positionIds = await positionsFor(taking, envelope);
  if (positionIds.length === 0) return { refused: 'not_for_you' };
  const opened = await openMail(bytes);
  if ('refused' in opened) return opened;
  return { taken: await keepMail(taking, { ...envelope, positionIds, bytes }, opened.reading) };
}

type Came = { sender: string; positionIds: readonly string[]; bytes: Uint8Array<ArrayBuffer> };

async function keepMail({ db, now }: Taking, came: Came, mail: MailReading): Promise<number> {
  const { sender, positionIds, bytes } = came;
  const receivedAt = now();
  const { receivedOn, fromName } = filledFromMail(mail, dayInLondon(receivedAt), sender);
  const messageId = await sha256Hex(mail.messageId ?? (await sha256OfBytes(bytes)));
  const name = fileName(mail.subject && `${mail.subject.slice(0, 100)}.eml`, 'Email.eml');
  return db.transaction().execute(async (trx) => {
    const intakeIds = await addIntake(trx, positionIds, {
      messageId,
      sender,
      subject: opening(mail.subject),
      words: opening(mail.text),
      fromName,
      sentOn: receivedOn,
      receivedAt,
    });
    if (intakeIds.length === 0) return 0;
    const kept = await keepFiles(trx, filesOfMail(name, bytes, mail), receivedAt);
    await addFilesOfIntake(trx, intakeIds, kept);
    return intakeIds.length;
  });
}
