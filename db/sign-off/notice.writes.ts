import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { NoticeKind } from '#shared/sign-off/notice.state.ts';

export type NewNotice = {
  roundId: string;
  kind: NoticeKind;
  /** Of a reminder: how long before the deadline it was due. */
  hoursBefore: number | null;
  queuedAt: Date;
};

/**
 * Writes down that these offices are told, and answers with those that had not been told yet: of
 * two processes at once each office is told by one. Null stands for the secretariat.
 */
export async function insertNotices(
  trx: Transaction<Database>,
  { roundId, kind, hoursBefore, queuedAt }: NewNotice,
  officeIds: readonly (string | null)[],
) {
  if (officeIds.length === 0) return [];
  const rows = officeIds.map((officeId) => ({
    round_id: roundId,
    office_id: officeId,
    kind,
    hours_before: hoursBefore,
    queued_at: queuedAt,
  }));
  return trx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id as noticeId', 'office_id as officeId'])
    .execute();
}

export function insertChase(
  trx: Transaction<Database>,
  chase: {
    roundId: string;
    officeId: string | null;
    note: string | null;
    personId: string;
    at: Date;
  },
) {
  const { roundId, officeId, note, personId, at } = chase;
  return trx
    .insertInto('chase')
    .values({
      round_id: roundId,
      office_id: officeId,
      note,
      chased_by: personId,
      chased_at: at,
    })
    .returning('id as chaseId')
    .executeTakeFirstOrThrow();
}
