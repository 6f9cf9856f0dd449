import { personOfAddress } from '#db/people/person-of-address.reads.ts';
import { askedAt } from '#db/soundings/sounding.reads.ts';
import { logNotice } from '#server/log.ts';
import type { Door, Envelope, Taking } from '#server/mail-in/door.ts';
import { tokensAt } from '#shared/mail-in/mail-address.rules.ts';
import { answerByMail } from './answer-by-mail.ts';

/**
 * An office's address for a sounding. Whoever is known here may write to it and is told what became
 * of it; strangers are turned away unanswered, and a program is never answered: two would never end.
 */
export const soundingDoor: Door = {
  opensTo: async (taking, envelope) => (await addressed(taking, envelope)) !== null,
  take: async (taking, mail) => {
    if (mail.reading.automatic) return logNotice('automatic mail dropped', { door: 'sounding' });
    const { person, asked } = (await addressed(taking, mail)) ?? { asked: [] };
    for (const one of asked) if (person) await answerByMail(taking, { ...one, person }, mail);
  },
};

async function addressed({ db, domain, now }: Taking, { sender, recipients }: Envelope) {
  const asked = await askedAt(db, tokensAt('sounding', domain, recipients));
  if (asked.length === 0) return null;
  const person = await personOfAddress(db, sender, now());
  return person && person.mandates.length > 0 ? { person, asked } : null;
}
