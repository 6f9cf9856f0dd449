import { personOfAddress } from '#db/people/person-of-address.reads.ts';
import { positionsOfTokens } from '#db/responses/intake.reads.ts';
import { addFilesOfIntake, addIntake, keepFiles } from '#db/responses/reply-file.writes.ts';
import {
  type ComingMail,
  type Door,
  type Envelope,
  sameMail,
  type Taking,
} from '#server/mail-in/door.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { tokensAt } from '#shared/mail-in/mail-address.rules.ts';
import { canSendToPosition } from '#shared/responses/intake.policy.ts';
import {
  fileName,
  filesOfMail,
  filledFromMail,
  opening,
} from '#shared/responses/reply-file.rules.ts';
import { withEnclosedLetter } from './pdf-file/with-enclosed-letter.ts';

/** A position's address: what comes there waits until it is classified. */
export const positionDoor: Door = {
  opensTo: async (taking, envelope) => (await positionsFor(taking, envelope)).length > 0,
  take: async (taking, mail) => keepMail(taking, mail, await positionsFor(taking, mail)),
};

/**
 * The positions that this sender may pass mail on to, of those addressed. Who an address belongs to
 * is what the sender claims: so mail only ever waits for a person to read it.
 */
async function positionsFor(
  { db, domain, now }: Taking,
  { sender, recipients }: Envelope,
): Promise<string[]> {
  const positions = await positionsOfTokens(db, tokensAt('position', domain, recipients));
  if (positions.length === 0) return [];
  const mandates = (await personOfAddress(db, sender, now()))?.mandates ?? [];
  return positions.filter((position) => canSendToPosition(mandates, position)).map(({ id }) => id);
}

async function keepMail(
  { db, now }: Taking,
  mail: ComingMail,
  positionIds: readonly string[],
): Promise<void> {
  const { sender, bytes, reading } = mail;
  const receivedAt = now();
  const { receivedOn, fromName } = filledFromMail(reading, dayInLondon(receivedAt), sender);
  const { text } = await withEnclosedLetter(reading);
  const messageId = await sameMail(mail);
  const name = fileName(reading.subject && `${reading.subject.slice(0, 100)}.eml`, 'Email.eml');
  await db.transaction().execute(async (trx) => {
    const intakeIds = await addIntake(trx, positionIds, {
      messageId,
      sender,
      subject: opening(reading.subject),
      words: opening(text),
      fromName,
      sentOn: receivedOn,
      receivedAt,
    });
    if (intakeIds.length === 0) return;
    const kept = await keepFiles(trx, filesOfMail(name, bytes, reading), receivedAt);
    await addFilesOfIntake(trx, intakeIds, kept);
  });
}
