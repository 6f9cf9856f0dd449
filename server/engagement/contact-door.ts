import { officesOfTokens } from '#db/engagement/contact-mail.reads.ts';
import { addContactMail } from '#db/engagement/contact-mail.writes.ts';
import { addresseePosts } from '#db/government/post.reads.ts';
import { personOfAddress } from '#db/people/person-of-address.reads.ts';
import { logNotice } from '#server/log.ts';
import { type Door, type Envelope, sameMail, type Taking } from '#server/mail-in/door.ts';
import { openMail } from '#server/responses/mail-file/open-mail.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canLogFor } from '#shared/engagement/engagement.policy.ts';
import { mailedContact, suggestedMet } from '#shared/engagement/mailed-contact.rules.ts';
import { tokensAt } from '#shared/mail-in/mail-address.rules.ts';
import type { MailReading } from '#shared/responses/reply-file.state.ts';

/** An office's address for its log: what its own people send there waits until they complete it. */
export const contactDoor: Door = {
  opensTo: async (taking, envelope) => (await addressed(taking, envelope)) !== null,
  take: async (taking, mail) => {
    if (mail.reading.automatic) return logNotice('automatic mail dropped', { door: 'contact' });
    const ours = await addressed(taking, mail);
    if (!ours) return;
    const { db, now } = taking;
    const today = dayInLondon(now());
    const { people, ...said } = mailedContact(await passedOn(mail.reading), today);
    const posts = await addresseePosts(db, said.happenedOn);
    const waiting = {
      ...said,
      messageId: await sameMail(mail),
      sentBy: ours.personId,
      suggested: suggestedMet(people, { posts }),
      receivedAt: now(),
    };
    await db.transaction().execute((trx) => addContactMail(trx, ours.officeIds, waiting));
  },
};

/** Whose log it is for, of those addressed: the sender's own offices, and never another. */
async function addressed({ db, domain, now }: Taking, { sender, recipients }: Envelope) {
  const officeIds = await officesOfTokens(db, tokensAt('contact', domain, recipients));
  if (officeIds.length === 0) return null;
  const person = await personOfAddress(db, sender, now());
  const own = officeIds.filter((officeId) => canLogFor(person?.mandates ?? [], officeId));
  return person && own.length > 0 ? { personId: person.id, officeIds: own } : null;
}

/** The mail that is enclosed, where somebody passes one on as an attachment; else the mail itself. */
async function passedOn(reading: MailReading): Promise<MailReading> {
  const enclosed = reading.attachments.find(({ kind }) => kind === 'eml');
  if (!enclosed) return reading;
  const opened = await openMail(enclosed.bytes);
  return 'reading' in opened ? opened.reading : reading;
}
