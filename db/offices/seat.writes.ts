import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { ElectionKind, Ending } from '#shared/offices/seat.state.ts';

/** What a record rests on, and who made it when. */
export type Recorded = { source: string; recordedBy: string; recordedAt: Date };

type NewElection = Recorded & {
  officeId: string;
  kind: ElectionKind;
  pollOn: string;
  noticeOn: string | null;
  calledOff: boolean;
  replaces: string | null;
};

export async function insertElection(trx: Transaction<Database>, made: NewElection) {
  const { id } = await trx
    .insertInto('election')
    .values({
      office_id: made.officeId,
      kind: made.kind,
      poll_on: made.pollOn,
      notice_on: made.noticeOn,
      called_off: made.calledOff,
      source: made.source,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
      replaces: made.replaces,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type NewTermEnd = Recorded & {
  holderId: string;
  endedOn: string;
  howEnded: Ending;
  /** As the table of terms says it. */
  words: string;
  replaces: string | null;
};

/** Records how a term ended, and ends it: the term itself holds the last word. */
export async function insertTermEnd(trx: Transaction<Database>, made: NewTermEnd) {
  const { id } = await trx
    .insertInto('term_end')
    .values({
      holder_id: made.holderId,
      ended_on: made.endedOn,
      how_ended: made.howEnded,
      source: made.source,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
      replaces: made.replaces,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('holder')
    .set({ ends_on: made.endedOn, ends_precision: 'day', how_ended: made.words })
    .where('id', '=', made.holderId)
    .execute();
  return id;
}

export type NewHolder = {
  officeId: string;
  personName: string;
  styledName: string;
  title: string;
  party: string;
  startsOn: string;
  source: string;
  asOf: string;
  electedIn: string;
  reElected: boolean;
};

export async function insertHolder(trx: Transaction<Database>, made: NewHolder) {
  const { id } = await trx
    .insertInto('holder')
    .values({
      office_id: made.officeId,
      person_name: made.personName,
      styled_name: made.styledName,
      title: made.title,
      party: made.party,
      starts_on: made.startsOn,
      starts_precision: 'day',
      ends_on: null,
      ends_precision: null,
      how_ended: null,
      notes: null,
      sources: JSON.stringify([made.source]),
      as_of: made.asOf,
      confidence: 'high',
      elected_in: made.electedIn,
      re_elected: made.reElected,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
