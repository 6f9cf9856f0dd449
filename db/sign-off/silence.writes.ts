import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Capacity } from '#shared/sign-off/sign-off.policy.ts';
import type { Objection, SilenceEnd } from '#shared/sign-off/silence.state.ts';

export type NewSilenceObjection = {
  roundId: string;
  officeId: string;
  holderId: string;
  personId: string;
  capacity: Capacity;
  objection: Objection;
  words: string;
  objectedAt: Date;
};

export async function insertSilenceObjection(
  trx: Transaction<Database>,
  made: NewSilenceObjection,
) {
  await trx
    .insertInto('silence_objection')
    .values({
      round_id: made.roundId,
      office_id: made.officeId,
      holder_id: made.holderId,
      person_id: made.personId,
      capacity: made.capacity,
      objection: made.objection,
      words: made.words,
      objected_at: made.objectedAt,
    })
    .execute();
}

type Pause = { roundId: string; officeIds: string[]; from: Date; to: Date; at: Date };

/** Moves the end of a round by silence, and keeps from when and for whom. */
export async function pauseSilence(
  trx: Transaction<Database>,
  { roundId, officeIds, from, to, at }: Pause,
) {
  await trx
    .insertInto('silence_pause')
    .values({
      round_id: roundId,
      office_ids: officeIds,
      moved_from: from,
      moved_to: to,
      paused_at: at,
    })
    .execute();
  await trx.updateTable('round').set({ deadline: to }).where('id', '=', roundId).execute();
}

type End = { roundId: string; outcome: SilenceEnd; asked: number; answered: number; at: Date };

export async function insertSilenceEnd(
  trx: Transaction<Database>,
  { roundId, outcome, asked, answered, at }: End,
) {
  await trx
    .insertInto('silence_end')
    .values({ round_id: roundId, outcome, asked, answered, ended_at: at })
    .execute();
}
