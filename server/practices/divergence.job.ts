import type { Kysely, Transaction } from 'kysely';
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
function tellOfLapses(db: Kysely<Database>, measureId: string, telling: Telling) {
  return db.transaction().execute(async (trx) => {
    const measure = await lockMeasure(trx, measureId);
    if (!measure) return;
    const lapsing = lapseAlerts(await valuesOf(trx, measureId), dayInLondon(telling.at));
    const told = await noteLapses(trx, lapsing, telling.at);
    if (told.length > 0) await mailLapses(trx, { measure, measureId, lapsing, told }, telling);
  });
}

type Lapsing = ReturnType<typeof lapseAlerts<Awaited<ReturnType<typeof valuesOf>>[number]>>;

/** Whom each concerns that was not told before: its office, or all of the forum, and the secretariat. */
async function noteLapses(trx: Transaction<Database>, lapsing: Lapsing, at: Date) {
  if (lapsing.length === 0) return [];
  const members = await forumOffices(trx, dayInLondon(at));
  const concerned = lapsing.flatMap(({ valueId, officeId }) => {
    const offices = officeId === null ? members : [officeId];
    return [...offices, null].map((told) => ({ valueId, officeId: told }));
  });
  return insertLapseNotices(trx, concerned, at);
}

type Told = {
  measure: { title: string };
  measureId: string;
  lapsing: Lapsing;
  told: Awaited<ReturnType<typeof insertLapseNotices>>;
};

async function mailLapses(
  trx: Transaction<Database>,
  { measure, measureId, lapsing, told }: Told,
  { publicUrl, at }: Telling,
): Promise<void> {
  const offices = told.flatMap(({ officeId }) => officeId ?? []);
  const people = [
    ...(await peopleOfOffices(trx, offices, at)),
    ...(await secretariatPeople(trx, at)),
  ];
  const link = `${publicUrl}/divergence#${measureId}`;
  const mails = lapsing.flatMap((value) => {
    const concerned = new Set(
      told.filter(({ valueId }) => valueId === value.valueId).map(({ officeId }) => officeId),
    );
    // Whoever works for two offices is told once.
    const readers = new Map(
      people
        .filter(({ officeId }) => concerned.has(officeId))
        .map(({ email, name }) => [email, name]),
    );
    return [...readers].map(([recipient, reader]) => ({
      recipient,
      ...lapseEmail({ ...value, measure: measure.title, reader, link }),
    }));
  });
  await queueMails(trx, mails);
}
