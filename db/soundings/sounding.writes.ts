import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type {
  Attribution,
  SoundingMove,
  SoundingNotice,
  SoundingState,
} from '#shared/soundings/sounding.state.ts';

export type SoundingDraft = {
  title: string;
  department: string;
  post: string;
  official: string;
  background: string;
  audience: string;
  questions: readonly string[];
  officeIds: readonly string[];
  offered: Attribution;
  opensAt: Date | null;
  closesAt: Date;
};

export async function insertSounding(
  trx: Transaction<Database>,
  draft: SoundingDraft,
  by: { personId: string; at: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('sounding')
    .values({ ...columnsOf(draft), drafted_by: by.personId, drafted_at: by.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertOffices(trx, id, draft.officeIds);
  return id;
}

/** Writes a draft anew; nobody but the secretariat has seen it. */
export async function updateDraft(
  trx: Transaction<Database>,
  soundingId: string,
  draft: SoundingDraft,
): Promise<void> {
  await trx.updateTable('sounding').set(columnsOf(draft)).where('id', '=', soundingId).execute();
  await trx.deleteFrom('sounding_office').where('sounding_id', '=', soundingId).execute();
  await insertOffices(trx, soundingId, draft.officeIds);
}

/** When a sounding was opened by hand, that is when it opens. */
export async function setOpensAt(trx: Transaction<Database>, soundingId: string, opensAt: Date) {
  await trx
    .updateTable('sounding')
    .set({ opens_at: opensAt })
    .where('id', '=', soundingId)
    .execute();
}

export async function insertStep(
  trx: Transaction<Database>,
  step: {
    soundingId: string;
    move: SoundingMove;
    state: SoundingState;
    personId: string | null;
    at: Date;
  },
): Promise<string> {
  const { soundingId, personId, ...rest } = step;
  const { id } = await trx
    .insertInto('sounding_step')
    .values({ ...rest, sounding_id: soundingId, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes down who is told, and answers with those that had not been told this yet. */
export async function insertSoundingNotices(
  trx: Transaction<Database>,
  notice: { soundingId: string; kind: SoundingNotice; number: number; at: Date },
  officeIds: readonly (string | null)[],
): Promise<(string | null)[]> {
  if (officeIds.length === 0) return [];
  const { soundingId, kind, number, at } = notice;
  const rows = await trx
    .insertInto('sounding_notice')
    .values(
      officeIds.map((officeId) => ({
        sounding_id: soundingId,
        office_id: officeId,
        kind,
        number,
        queued_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('office_id as officeId')
    .execute();
  return rows.map(({ officeId }) => officeId);
}

function columnsOf(draft: SoundingDraft) {
  const { officeIds: _, questions, opensAt, closesAt, ...rest } = draft;
  return {
    ...rest,
    questions: JSON.stringify(questions),
    opens_at: opensAt,
    closes_at: closesAt,
  };
}

async function insertOffices(
  trx: Transaction<Database>,
  soundingId: string,
  officeIds: readonly string[],
) {
  await trx
    .insertInto('sounding_office')
    .values(officeIds.map((officeId) => ({ sounding_id: soundingId, office_id: officeId })))
    .execute();
}
