import { countAttempt } from '#db/people/attempt.writes.ts';
import { contactDoor } from '#server/engagement/contact-door.ts';
import { bounceDoor } from '#server/notifications/bounce-door.ts';
import { openMail } from '#server/responses/mail-file/open-mail.ts';
import { positionDoor } from '#server/responses/position-door.ts';
import { soundingDoor } from '#server/soundings/sounding-door.ts';
import { sha256Hex } from '#shared/hash.ts';
import type { MailRefusal } from '#shared/responses/reply-file.state.ts';
import type { Door, Envelope, Taking } from './door.ts';

const HOUR_MS = 3_600_000;
/** Of one sender in an hour: a private office that forwards a campaign's replies sends fewer. */
export const MAILS_PER_HOUR = 30;
/** Of all mail servers together, which give no sender: a few rounds to everybody, all of it returned. */
const BOUNCES_PER_HOUR = 1_000;

/** Everything that mail can be sent to. */
const DOORS: readonly Door[] = [positionDoor, soundingDoor, contactDoor, bounceDoor];

type NotTaken = MailRefusal | 'not_for_you' | 'too_many';

/** What this sender may write to, of what is addressed. */
export async function doorsFor(taking: Taking, envelope: Envelope): Promise<Door[]> {
  const open = await Promise.all(DOORS.map((door) => door.opensTo(taking, envelope)));
  return DOORS.filter((_, place) => open[place]);
}

/** Takes one mail, wherever it goes. One that came before is taken again and kept once. */
export async function takeMail(
  taking: Taking,
  envelope: Envelope,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ taken: number } | { refused: NotTaken }> {
  const { db, now } = taking;
  const key = `intake|${await sha256Hex(envelope.sender.toLowerCase())}`;
  const most = envelope.sender === '' ? BOUNCES_PER_HOUR : MAILS_PER_HOUR;
  const limit = { key, most, windowMs: HOUR_MS };
  if (!(await countAttempt(db, limit, now().getTime()))) return { refused: 'too_many' };
  const doors = await doorsFor(taking, envelope);
  if (doors.length === 0) return { refused: 'not_for_you' };
  const opened = await openMail(bytes);
  if ('refused' in opened) return opened;
  const mail = { ...envelope, bytes, reading: opened.reading };
  for (const door of doors) await door.take(taking, mail);
  return { taken: doors.length };
}
