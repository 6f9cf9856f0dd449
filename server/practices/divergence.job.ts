import type { Kysely } from 'kysely';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices, secretariatPeople } from '#db/people/office-people.reads.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import { divergenceMeasures, lockMeasure, valuesOf } from '#db/practices/divergence.reads.ts';
import { insertLapseNotices } from '#db/practices/divergence.writes.ts';
import type { Database } from '#db/schema.ts';
import { lapseEmail } from '#server/mail/lapse.email.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { lapseAlerts } from '#shared/practices/divergence.rules.ts';

type Telling = { publicUrl: string; at: Date };

/** Tells those it concerns, each once, of a value that is about to lapse. */
export async function watchDivergence(db: Kysely<Database>, telling: Telling): Promise<void> {
  for (const { measureId } of await divergenceMeasures(db)) {
    await tellOfLapses(db, measureId, telling);
  }
}

/** Under the measure's lock: a value that is renewed meanwhile is alerted to nobody. */
function tellOfLapses(db: Kysely<Database>, measureId: string, { publicUrl, at }: Telling) {
  return db.transaction().execute(async (trx) => {
    const measure = await lockMeasure(trx, measureId);
    if (!measure) return;
    const today = dayInLondon(at);
    const lapsing = lapseAlerts(await valuesOf(trx, measureId), today);
    // What ends nationally concerns every office of the forum.
    const members = await forumOffices(trx, today);
    const told = await insertLapseNotices(
      trx,
      lapsing.flatMap(({ valueId, officeId }) => {
        const offices = officeId === null ? members : [officeId];
        return [...offices, null].map((told) => ({ valueId, officeId: told }));
      }),
      at,
    );
    if (told.length === 0) return;
    const officeIds = told.flatMap(({ officeId }) => officeId ?? []);
    const [people, officers] = [
      await peopleOfOffices(trx, officeIds, at),
      await secretariatPeople(trx, at),
    ];
    const link = `${publicUrl}/divergence#${measureId}`;
    const mails = told.flatMap(({ valueId, officeId }) => {
      const value = lapsing.find((lapse) => lapse.valueId === valueId);
      if (!value) return [];
      const readers = officeId === null ? officers : people.filter((p) => p.officeId === officeId);
      return readers.map(({ name, email }) => ({
        recipient: email,
        ...lapseEmail({ ...value, measure: measure.title, reader: name, link }),
      }));
    });
    await queueMails(trx, mails);
  });
}
