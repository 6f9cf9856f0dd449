import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { UkPart } from '#shared/calendar/days-off.rules.ts';

type Added = { title: string; source: string; addedBy: string; addedAt: Date };

export async function insertHoliday(
  trx: Transaction<Database>,
  holiday: Added & { day: string; parts: UkPart[] },
) {
  const { day, parts, title, source, addedBy, addedAt } = holiday;
  return trx
    .insertInto('bank_holiday')
    .values({ day, parts, title, source, added_by: addedBy, added_at: addedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
}

export async function insertPause(
  trx: Transaction<Database>,
  pause: Added & { startsOn: string; endsOn: string },
) {
  const { startsOn, endsOn, title, source, addedBy, addedAt } = pause;
  return trx
    .insertInto('clock_pause')
    .values({
      starts_on: startsOn,
      ends_on: endsOn,
      title,
      source,
      added_by: addedBy,
      added_at: addedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** The row stays; from now on nothing counts by it. */
export async function insertRemoval(
  trx: Transaction<Database>,
  removal: { what: 'holiday' | 'pause'; id: string; by: string; at: Date },
) {
  await trx
    .insertInto('calendar_removal')
    .values({
      holiday_id: removal.what === 'holiday' ? removal.id : null,
      pause_id: removal.what === 'pause' ? removal.id : null,
      removed_by: removal.by,
      removed_at: removal.at,
    })
    .execute();
}
